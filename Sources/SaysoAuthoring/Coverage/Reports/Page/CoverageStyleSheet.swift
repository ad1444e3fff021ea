/// How the page looks: the colours of both schemes reach a contrast of 4.5 to 1 on their own ground (WCAG 2.2, 1.4.3).
enum CoverageStyleSheet {
  static let text = """
    :root { color-scheme: light dark; --ground: #fff; --ink: #1b1b1b; --quiet: #555; --rule: #ccc;
      --all: #0b5d1e; --all-ground: #e3f4e6; --some: #6b4700; --some-ground: #fdf0d0; --none: #9c1220;
      --none-ground: #fde4e6; --people: #1d3f8f; --people-ground: #e5ecfb; }
    @media (prefers-color-scheme: dark) {
      :root { --ground: #16181b; --ink: #ececec; --quiet: #b0b3b8; --rule: #44474c;
        --all: #a5e3b0; --all-ground: #14301b; --some: #f5cf7d; --some-ground: #3a2b08; --none: #ffb3ba;
        --none-ground: #43141a; --people: #b9ccff; --people-ground: #1a2748; }
    }
    * { box-sizing: border-box; }
    body { margin: 0 auto; padding: 1rem; max-width: 46rem; background: var(--ground); color: var(--ink);
      font: 1rem/1.55 Georgia, "Times New Roman", serif; overflow-wrap: anywhere; }
    h1, h2, h3, table, nav, summary, small, .evidence { font-family: system-ui, sans-serif; }
    h1 { font-size: 1.6rem; } h2 { font-size: 1.3rem; margin-top: 2.5rem; } h3 { font-size: 1.05rem; margin-top: 2rem; }
    small { color: var(--quiet); }
    a { color: var(--people); }
    .skip { position: absolute; left: -999px; } .skip:focus { position: static; }
    :focus-visible { outline: 3px solid var(--people); outline-offset: 2px; }
    .secret { border: 2px solid var(--some); padding: .5rem .75rem; }
    table { border-collapse: collapse; margin: 1rem 0; } caption { text-align: left; color: var(--quiet); }
    th, td { text-align: left; padding: .2rem .8rem .2rem 0; border-bottom: 1px solid var(--rule); }
    nav ul { list-style: none; padding: 0; columns: 18rem; }
    .all { color: var(--all); } .some { color: var(--some); } .none { color: var(--none); }
    .sentence { border-bottom: 2px solid; }
    .legend span { margin-right: .8rem; padding: 0 .2rem; }
    .legend span, nav span, td { white-space: nowrap; }
    .sentence.all { background: var(--all-ground); } .sentence.some { background: var(--some-ground); }
    .sentence.none { background: var(--none-ground); }
    .sentence.people { background: var(--people-ground); color: var(--people); border-bottom-style: dotted; }
    .sentence.may { border-bottom-style: dotted; }
    .sentence small { color: inherit; }
    details { border-left: 4px solid; padding: .15rem 0 .15rem .6rem; margin: .3rem 0; font-size: .9rem; }
    summary { cursor: pointer; color: var(--ink); } details:hover { background: var(--people-ground); }
    details ul { color: var(--ink); padding-left: 1.1rem; } details li.none { color: var(--none); }
    q { font-family: Georgia, serif; }
    .sign { font-weight: bold; }
    @media print {
      :root { --ground: #fff; --ink: #000; --quiet: #444; --rule: #999; --all: #0b5d1e; --all-ground: #fff;
        --some: #6b4700; --some-ground: #fff; --none: #9c1220; --none-ground: #fff; --people: #1d3f8f;
        --people-ground: #fff; }
      body { max-width: none; font-size: 10pt; } .skip, nav { display: none; }
      details, tr { break-inside: avoid; } h2, h3 { break-after: avoid; }
    }
    """
}
