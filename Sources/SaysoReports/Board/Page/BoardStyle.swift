/// How the page looks, beside ``PagePalette``: the reader's own typeface, wide and narrow, and on paper.
enum BoardStyle {
  static let sheet: StaticString = """
    :root {
      --fill-block: #b3261e; --fill-hold: #dd7a1f; --fill-advise: #e3c04b; --fill-unknown: #8a93a3; --fill-every: #8fa3bf;
      --h0: #eceef1; --h1: #c6d6ee; --h2: #94b3e0; --h3: #5c8bcd; --h4: #2f63ab; --h5: #173f7a;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --fill-block: #f0625c; --fill-hold: #e8913f; --fill-advise: #d9bf57; --fill-unknown: #7d8696; --fill-every: #61738d;
        --h0: #24272d; --h1: #22344f; --h2: #2c4f80; --h3: #4174b8; --h4: #6fa2e3; --h5: #b4d3ff;
      }
    }
    * { box-sizing: border-box; }
    html { scroll-padding-top: 1rem; }
    body {
      margin: 0 auto; max-width: 70rem; padding: 1rem clamp(1rem, 4vw, 2.5rem) 3rem; background: var(--page); color: var(--ink);
      font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif;
      overflow-wrap: anywhere;
    }
    [hidden] { display: none !important; }
    a { color: var(--link); text-underline-offset: .15em; }
    :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 3px; }
    main:focus { outline: none; }
    h1 { font-size: clamp(1.75rem, 5vw, 2.5rem); line-height: 1.15; margin: .25rem 0 .75rem; }
    h2 { font-size: 1.5rem; line-height: 1.25; margin: 3rem 0 1rem; padding-bottom: .4rem; border-bottom: 2px solid var(--rule); }
    h3 { font-size: 1.125rem; line-height: 1.35; margin: 0 0 .25rem; }
    p, ul, ol, dl, blockquote, table { margin: 0 0 .8rem; }
    .kicker { color: var(--quiet); margin: .5rem 0 0; }
    .lead { font-size: 1.1875rem; line-height: 1.5; max-width: 46rem; }
    .quiet, .note, caption { color: var(--quiet); font-size: .9375rem; }
    .note { display: block; font-weight: 400; }
    .number { color: var(--quiet); font-variant-numeric: tabular-nums; }
    .skip { position: absolute; inset-inline-start: -100vw; }
    .skip:focus { position: static; display: inline-block; padding: .5rem; }
    .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    .partial { border: 2px solid var(--hold); background: var(--hold-back); border-radius: 8px; padding: .6rem 1rem; max-width: 46rem; }
    .tiles { list-style: none; padding: 0; display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: .6rem; margin: 1.25rem 0; }
    .tile { border: 1px solid var(--rule); border-top: 4px solid var(--clear); border-radius: 8px; padding: .6rem .9rem; background: var(--card); }
    .tile strong { display: block; font-size: 1.75rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
    .tile.block { border-top-color: var(--block); } .tile.hold { border-top-color: var(--hold); }
    .tile.advise { border-top-color: var(--advise); } .tile.unknown { border-top-color: var(--unknown); }
    .tile.none { border-top-color: var(--rule); color: var(--quiet); }
    nav ul { list-style: none; padding: 0; margin: 0; display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; }
    nav { border-block: 1px solid var(--rule); padding: .5rem 0; }
    nav a { display: inline-block; padding: .25rem 0; }
    .chart { margin: 0 0 1rem; padding: 1rem; background: var(--card); border: 1px solid var(--rule); border-radius: 8px; }
    .chart figcaption p { margin-bottom: .6rem; }
    .legend { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .2rem 1.1rem; font-size: .9375rem; margin: .4rem 0; }
    .legend li { display: flex; align-items: center; gap: .4rem; }
    .swatch { width: .9rem; height: .9rem; flex: none; }
    .bar.block { fill: var(--fill-block); } .bar.hold { fill: var(--fill-hold); } .bar.advise { fill: var(--fill-advise); }
    .bar.unknown { fill: var(--fill-unknown); } .bar.every { fill: var(--fill-every); } .bar.clear { fill: var(--clear); }
    .bars { display: block; width: 100%; border-bottom: 1px solid var(--quiet); border-top: 1px dashed var(--rule); }
    .bars.open { height: 11rem; } .bars.all { height: 3.5rem; }
    .scale { margin: .6rem 0 .1rem; font-size: .9375rem; color: var(--quiet); } .scale b { color: var(--ink); font-weight: 600; }
    .axis { display: flex; justify-content: space-between; gap: 1rem; font-size: .8125rem; color: var(--quiet); margin: .2rem 0 .4rem; }
    .axis span:last-child { text-align: end; }
    .heat-frame { display: flex; gap: .5rem; }
    .heat-days { list-style: none; padding: 0; margin: 0; display: grid; grid-template-rows: repeat(7, 1fr); font-size: .8125rem; line-height: 1; align-items: center; color: var(--quiet); width: 2rem; flex: none; }
    .heat-map { display: block; width: 100%; height: 12rem; }
    .heat-hours { margin-inline-start: 2.5rem; }
    .heat.h0 { fill: var(--h0); } .heat.h1 { fill: var(--h1); } .heat.h2 { fill: var(--h2); }
    .heat.h3 { fill: var(--h3); } .heat.h4 { fill: var(--h4); } .heat.h5 { fill: var(--h5); }
    table { border-collapse: collapse; width: 100%; font-size: .9375rem; }
    caption { text-align: start; padding: .25rem 0; }
    th, td { text-align: start; vertical-align: top; padding: .35rem .75rem .35rem 0; border-top: 1px solid var(--rule); }
    thead th { color: var(--quiet); font-weight: 600; border: 0; vertical-align: bottom; } tbody th { font-weight: 400; } tfoot th, tfoot td { border-top-width: 2px; font-weight: 600; }
    .numbers td, .numbers thead th:not(:first-child) { text-align: end; font-variant-numeric: tabular-nums; overflow-wrap: normal; } .numbers td { white-space: nowrap; }
    .bar-table { table-layout: fixed; } .bar-table th:first-child { width: 27%; } .bar-line { display: block; width: 100%; height: 1.1rem; margin-top: .2rem; }
    .bar-table .count { text-align: end; font-variant-numeric: tabular-nums; padding-inline: .4rem; width: 6.2rem; white-space: nowrap; }
    .bar-table .count:last-child { padding-inline-end: 0; } .bar-table .count .swatch { display: block; margin: 0 0 .2rem auto; }
    .bar-table .zero { color: var(--quiet); }
    .places { list-style: none; padding: 0; margin: 0; }
    .reasons { table-layout: fixed; } .reasons th:first-child { width: 46%; } .reasons th:nth-child(2) { width: 6.5rem; }
    summary { cursor: pointer; font-weight: 600; padding: .2rem 0; width: fit-content; }
    .figures { overflow-x: auto; }
    .filters {
      display: grid; grid-template-columns: repeat(auto-fill, minmax(8.2rem, 1fr)); gap: .6rem .8rem; align-items: end;
      background: var(--card); border: 1px solid var(--rule); border-radius: 8px; padding: .9rem 1rem; margin: 0 0 1.5rem;
    }
    .field { min-width: 0; } .field label { display: block; font-weight: 600; font-size: .9375rem; }
    .field input, .field select, .filters button {
      font: inherit; width: 100%; min-height: 2.6rem; padding: .35rem .6rem; color: inherit; background: var(--page);
      border: 1px solid var(--quiet); border-radius: 6px;
    }
    .field input[type=date] { font-size: .8125rem; padding-inline: .3rem; }
    .filters button { cursor: pointer; background: var(--card); } .filters button:disabled { color: var(--quiet); cursor: default; border-style: dashed; }
    .filters > p { grid-column: 1 / -1; margin: 0; min-height: 1.5em; }
    .clause { margin: 0 0 2.5rem; scroll-margin-top: 1rem; }
    .under { margin: 1rem 0 1.75rem; }
    .sentence { border-inline-start: 4px solid var(--quiet); padding: .1rem 0 .1rem 1rem; max-width: 46rem; font-size: 1.125rem; }
    .sentence p { margin: 0; }
    dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .2rem 1rem; }
    dt { color: var(--quiet); } dd { margin: 0; min-width: 0; }
    .todo { max-width: 46rem; padding-inline-start: 1.25rem; margin: 0 0 .9rem; }
    .entry .todo { padding: 0; margin: .3rem 0; }
    .cut { font-weight: 600; }
    .entry {
      background: var(--card); border: 1px solid var(--rule); border-inline-start: 4px solid var(--clear); border-radius: 8px;
      padding: .7rem 1rem; margin: 0 0 .7rem; scroll-margin-top: 1rem;
    }
    .entry.block { border-inline-start-color: var(--block); } .entry.hold { border-inline-start-color: var(--hold); }
    .entry.advise { border-inline-start-color: var(--advise); } .entry.unknown { border-inline-start-color: var(--unknown); }
    .entry p { margin: 0 0 .35rem; } .entry p:last-child { margin: 0; }
    .entry:target, .sentence:target, .clause:target > h3 { outline: 3px solid var(--link); outline-offset: 3px; border-radius: 4px; }
    .anchor { color: var(--quiet); text-decoration: none; font-size: .875rem; font-variant-numeric: tabular-nums; display: inline-block; min-width: 1.6rem; padding: .1rem .2rem; margin-inline-end: .3rem; }
    .who { font-weight: 600; }
    .mark { padding: .1em .55em; border-radius: 4px; color: var(--clear); background: var(--clear-back); white-space: nowrap; margin-inline-end: .3rem; }
    .mark.block { color: var(--block); background: var(--block-back); } .mark.hold { color: var(--hold); background: var(--hold-back); }
    .mark.advise { color: var(--advise); background: var(--advise-back); } .mark.unknown { color: var(--unknown); background: var(--unknown-back); }
    .post { white-space: pre-wrap; margin: .4rem 0; padding: 0; max-width: 46rem; unicode-bidi: isolate; }
    mark { background: var(--found); color: var(--ink); padding: 0 .1em; border-radius: 2px; }
    .place { font-size: .875rem; }
    .balance { font-size: 1.125rem; font-weight: 600; }
    code { font-size: .875rem; overflow-wrap: anywhere; }
    footer dl { max-width: 52rem; }
    @media screen and (max-width: 54rem) {
      .bar-table, .bar-table tbody, .bar-table thead, .bar-table tfoot, .bar-table tr { display: block; }
      .bar-table thead tr { display: flex; flex-wrap: wrap; gap: .1rem 1rem; border: 0; }
      .bar-table thead th:not(:has(.swatch)) { display: none; } .bar-table .count .swatch { display: inline-block; margin: 0 .3rem 0 0; vertical-align: -.05rem; }
      .bar-table tr { border-top: 1px solid var(--rule); padding: .4rem 0; } .bar-table tfoot tr { border-top-width: 2px; }
      .bar-table th, .bar-table .line { display: block; width: auto; border: 0; padding: .05rem 0; }
      .bar-table .count { display: inline-block; width: auto; border: 0; padding: .05rem .8rem 0 0; }
      .bar-table td.count::after { content: " " attr(data-label); } .bar-table .zero { display: none; }
      .bar-table th:first-child { width: auto; }
    }
    @media (max-width: 40rem) {
      .numbers { font-size: .8125rem; } .numbers th, .numbers td { padding-inline-end: .4rem; }
      .reasons thead { display: none; } .reasons, .reasons caption, .reasons tbody, .reasons tr, .reasons th, .reasons td { display: block; width: auto; }
      .reasons th:first-child { width: auto; } .reasons td { border: 0; padding-top: 0; } .reasons td:nth-child(2)::after { content: " " attr(data-label); }
      footer dl, .todo { grid-template-columns: minmax(0, 1fr); gap: 0; } footer dd, .todo dd { margin-bottom: .4rem; }
      .heat-map { height: 9rem; }
    }
    @media print {
      :root {
        --page: #fff; --card: #fff; --ink: #000; --quiet: #444; --rule: #999; --link: #000; --found: #ffe58a;
        --block: #8a1212; --hold: #7a3a00; --advise: #5c4a00; --clear: #0f5230; --unknown: #333;
        --block-back: #fff; --hold-back: #fff; --advise-back: #fff; --clear-back: #fff; --unknown-back: #fff;
        --fill-block: #b3261e; --fill-hold: #dd7a1f; --fill-advise: #e3c04b; --fill-unknown: #8a93a3; --fill-every: #8fa3bf;
        --h0: #eceef1; --h1: #c6d6ee; --h2: #94b3e0; --h3: #5c8bcd; --h4: #2f63ab; --h5: #173f7a;
      }
      @page { margin: 18mm 16mm; }
      html { font-size: 9.5pt; } body { max-width: none; padding: 0; } svg, mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      .skip, nav, .field, .filters button, details.figures { display: none; }
      .bar-table .count { width: 5.9rem; padding-inline: .2rem; }
      .filters { border: 0; padding: 0; margin: 0; }
      h2, h3, .sentence { break-after: avoid; } .entry, figure, tr, .tiles, .sentence { break-inside: avoid; }
      #page\\:findings, #page\\:accounting { break-before: page; }
      .mark { border: 1px solid; }
    }

    """
}
