/// How the page looks: the reader's own typeface, light and dark, wide and narrow, and on paper. Every pair of colours
/// has a contrast of at least 4.5 to 1.
enum PageStyle {
  static let sheet: StaticString = """
    * { box-sizing: border-box; }
    html { scroll-padding-top: 1rem; }
    body {
      margin: 0 auto; max-width: 76rem; padding: 1rem clamp(1rem, 4vw, 2.5rem) 3rem; background: var(--page); color: var(--ink);
      font: 1.0625rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif;
      overflow-wrap: break-word;
    }
    [hidden] { display: none !important; }
    a { color: var(--link); text-underline-offset: .15em; }
    :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 3px; }
    main:focus { outline: none; }
    h1 { font-size: clamp(1.7rem, 5vw, 2.4rem); line-height: 1.2; margin: 1rem 0 .25rem; }
    h2 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .75rem; }
    h2.small { font-size: 1rem; margin: 1.25rem 0 .4rem; }
    h3 { font-size: 1.125rem; line-height: 1.35; margin: 0 0 .4rem; }
    p, ul, ol, dl { margin: 0 0 .8rem; }
    header > p, header > ul { max-width: 44rem; }
    .key .note { display: block; }
    .quiet { color: var(--quiet); font-size: .9375rem; }
    .number { color: var(--quiet); font-variant-numeric: tabular-nums; }
    .skip { position: absolute; inset-inline-start: -100vw; }
    .skip:focus { position: static; display: inline-block; padding: .5rem; }
    nav { border-block: 1px solid var(--rule); padding: .25rem 0 .5rem; margin: 1.5rem 0; }
    nav ol, nav ul { list-style: none; padding: 0; margin: 0; }
    nav a { display: block; padding: .3rem 0; text-decoration: none; }
    nav a:hover { text-decoration: underline; }
    nav ol ol { display: none; padding-inline-start: 1rem; font-size: .9375rem; }
    nav > ul { margin-top: .5rem; padding-top: .5rem; border-top: 1px solid var(--rule); }
    .tools { margin-bottom: 2rem; }
    .search label { font-weight: 600; display: block; margin-bottom: .25rem; }
    .search input {
      font: inherit; width: 100%; max-width: 30rem; padding: .5rem .75rem; color: inherit; background: var(--card);
      border: 1px solid var(--quiet); border-radius: 8px;
    }
    .search p { min-height: 1.6em; margin: .2rem 0 0; }
    .languages button {
      font: inherit; padding: .25rem .75rem; border: 1px solid var(--quiet); border-radius: 999px; background: var(--card);
      color: inherit; cursor: pointer;
    }
    .languages button[aria-pressed=true] { background: var(--link); color: var(--page); border-color: var(--link); font-weight: 600; }
    ::highlight(found) { background: var(--found); color: var(--ink); }
    .chapter { margin: 0 0 3rem; }
    .chapter > h2 { padding-bottom: .4rem; border-bottom: 2px solid var(--rule); }
    .clause { margin: 1.75rem 0 0; max-width: 46rem; scroll-margin-top: 1rem; }
    .anchor {
      color: var(--quiet); text-decoration: none; margin-inline-start: .3em; padding: 0 .3em; font-weight: 400; font-size: .875em;
    }
    .s { border-radius: 3px; padding: .08em .15em; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
    .s .force { font-size: .8125em; letter-spacing: .02em; padding: .1em .5em; border-radius: 4px; white-space: nowrap; }
    .must { background: var(--must-back); border-bottom: 2px solid var(--must); }
    .must .force { color: var(--card); background: var(--must); }
    .should { background: var(--should-back); border-bottom: 2px dashed var(--should); }
    .should .force { color: var(--should); border: 1.5px solid var(--should); }
    .may { background: var(--may-back); border-bottom: 2px dotted var(--may); }
    .may .force { color: var(--may); border: 1.5px dotted var(--may); }
    .s:target, .clause:target > h3, .contact:target > h3 { outline: 3px solid var(--link); outline-offset: 3px; border-radius: 4px; }
    .in { display: block; padding-inline-start: 1rem; border-inline-start: 3px solid var(--quiet); margin: .35rem 0; }
    .switching .in:not(.on) { display: none; }
    .key .s { display: inline-block; margin: 0 .6rem .3rem 0; }
    .guide {
      background: var(--card); border: 1px solid var(--rule); border-inline-start: 4px solid var(--unknown); border-radius: 8px;
      padding: .7rem 1rem; margin: .9rem 0; font-size: .9688rem;
    }
    .guide.block { border-inline-start-color: var(--block); } .guide.hold { border-inline-start-color: var(--hold); }
    .guide.advise { border-inline-start-color: var(--advise); } .guide.clear { border-inline-start-color: var(--clear); }
    .guide .verdict { margin: 0 0 .4rem; }
    .guide .tier { color: var(--quiet); }
    .mark { padding: .15em .6em; border-radius: 4px; color: var(--unknown); background: var(--unknown-back); }
    .mark.block { color: var(--block); background: var(--block-back); } .mark.hold { color: var(--hold); background: var(--hold-back); }
    .mark.advise { color: var(--advise); background: var(--advise-back); } .mark.clear { color: var(--clear); background: var(--clear-back); }
    .mark.shield { color: var(--shield); background: var(--shield-back); }
    dl { display: grid; grid-template-columns: minmax(6.5rem, max-content) 1fr; gap: .25rem 1rem; margin: 0; }
    dt { color: var(--quiet); } dd { margin: 0; min-width: 0; }
    .examples { margin: .9rem 0; }
    summary { cursor: pointer; font-weight: 600; padding: .2rem 0; }
    .examples ul { list-style: none; padding: 0; margin: .4rem 0; }
    .examples li { padding: .35rem 0; border-top: 1px solid var(--rule); }
    .examples .outcome { display: inline-block; min-width: 7rem; }
    .post { white-space: pre-line; }
    mark { background: none; color: inherit; text-decoration: underline wavy var(--must); text-decoration-skip-ink: none; }
    table { border-collapse: collapse; width: 100%; font-size: .9688rem; margin-bottom: 1.5rem; }
    th, td { text-align: start; vertical-align: top; padding: .5rem .75rem .5rem 0; }
    thead th { color: var(--quiet); font-weight: 600; border-bottom: 2px solid var(--rule); }
    tbody th { font-weight: 600; }
    tr.first > * { border-top: 1px solid var(--rule); }
    body:not(.searching) tr.more > th { visibility: hidden; }
    .contacts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 21rem), 1fr)); gap: 1rem; }
    .contact { background: var(--card); border: 1px solid var(--rule); border-radius: 8px; padding: 1rem; }
    .contact dl { grid-template-columns: 5.5rem 1fr; }
    figure { margin: 0 0 1rem; }
    .flow { display: block; width: 100%; height: auto; direction: ltr; font: 15px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif; }
    .flow.wide { display: none; }
    .flow text { fill: var(--ink); } .flow .strong { font-weight: 700; }
    .flow .heading { fill: var(--quiet); font-weight: 600; font-size: 14px; }
    .flow .line { fill: none; stroke: var(--quiet); stroke-width: 1.5; }
    .flow rect { fill: var(--card); stroke: var(--quiet); stroke-width: 1; }
    .flow .start rect { stroke-width: 2; rx: 18px; }
    .flow .block rect { fill: var(--block-back); stroke: var(--block); stroke-width: 2; } .flow .hold rect { fill: var(--hold-back); stroke: var(--hold); stroke-width: 2; }
    .flow .advise rect { fill: var(--advise-back); stroke: var(--advise); stroke-width: 2; } .flow .clear rect { fill: var(--clear-back); stroke: var(--clear); stroke-width: 2; }
    .flow .unknown rect { fill: var(--unknown-back); stroke: var(--unknown); stroke-width: 2; } .flow .shield rect { fill: var(--shield-back); stroke: var(--shield); stroke-width: 2; }
    .sign.block { fill: var(--block); } .sign.hold { fill: var(--hold); } .sign.advise { fill: var(--advise); }
    .sign.clear { fill: var(--clear); } .sign.unknown { fill: var(--unknown); } .sign.shield { fill: var(--shield); }
    .flow .stroke { fill: none; stroke: var(--card); stroke-width: 2.4; stroke-linecap: round; stroke-linejoin: round; }
    footer { border-top: 1px solid var(--rule); padding-top: 1rem; }
    @media (max-width: 44rem) {
      table.cards, .cards tbody, .cards tr, .cards th, .cards td { display: block; padding: 0; border: 0; }
      .cards thead { position: absolute; inset-inline-start: -200vw; }
      .cards tr { border: 1px solid var(--rule); border-radius: 8px; background: var(--card); padding: .7rem 1rem; margin-bottom: .7rem; }
      .cards tr.first > * { border: 0; }
      body:not(.searching) .cards tr.more > th { visibility: visible; }
      .cards td::before { content: attr(data-label) ": "; color: var(--quiet); }
      dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .4rem; }
    }
    @media (min-width: 62rem) {
      .columns { display: grid; grid-template-columns: 17rem minmax(0, 1fr); gap: 3rem; align-items: start; }
      nav { position: sticky; top: 0; max-height: 100vh; overflow: auto; border: 0; margin: 0; padding: 1rem .5rem 1rem 0; font-size: .9375rem; }
      nav ol ol { display: block; }
      nav a { padding: .15rem 0; }
    }
    @media (min-width: 48rem) { .flow.wide { display: block; } .flow.narrow { display: none; } }
    @media print {
      :root {
        --page: #fff; --card: #fff; --ink: #000; --quiet: #444; --rule: #999; --link: #000; --must: #8a1212; --should: #6b4300; --may: #0f5230;
        --block: #8a1212; --hold: #7a3a00; --advise: #5c4a00; --clear: #0f5230; --unknown: #333; --shield: #163f78;
        --must-back: #fff; --should-back: #fff; --may-back: #fff; --block-back: #fff; --hold-back: #fff; --advise-back: #fff;
        --clear-back: #fff; --unknown-back: #fff; --shield-back: #fff;
      }
      @page { margin: 18mm 16mm; }
      html { font-size: 9.8pt; } body { max-width: none; padding: 0; } .key { break-inside: avoid; }
      .tools .search, .languages, .skip, .anchor { display: none; }
      .columns { display: block; } nav { position: static; max-height: none; overflow: visible; columns: 2; line-height: 1.4; }
      nav ol ol { display: block; font-size: inherit; } nav a { padding: .05rem 0; } nav > ol > li { break-inside: avoid; }
      .switching .in:not(.on), .in { display: block; }
      .clause { max-width: none; } h2, h3 { break-after: avoid; }
      .guide, .contact, tr, .examples li, figure { break-inside: avoid; }
      .must .force { color: var(--must); background: none; border: 1.5px solid var(--must); }
      .flow.wide { display: block; } .flow.narrow { display: none; }
      .responses { break-before: page; }
      details.words::details-content { content-visibility: visible; display: block; height: auto; }
    }

    """
}
