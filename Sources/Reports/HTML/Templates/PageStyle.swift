/// The style of every page: paper and ink, light or dark as the reader's system is.
enum PageStyle {
  /// What the page's policy knows the style by: its SHA-256. A test says what it must be.
  static let hash = "sha256-5J4R7Xsp/h3QNQ7i6uHLhBbc+h0vqjPi5gapHW7VL34="

  static let text = #"""
    :root {
      color-scheme: light dark;
      --paper: #fbfaf7; --ink: #1d1b18; --faint: #605b53; --rule: #dcd7ce; --wash: #f2efe9;
      --link: #1d4f91; --bad: #a3181c; --caution: #7a4a00;
      --tls13: #2f5f8f; --tls12: #93b5d3; --tls11: #dca93f; --tls10: #b9631b; --ssl: #7c2020;
      --other: #8a857d; --bar: #6d87a1;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #171614; --ink: #ebe7df; --faint: #aaa398; --rule: #38352f; --wash: #211f1c;
        --link: #93bdee; --bad: #ff9389; --caution: #e6b765;
        --tls13: #82b1e0; --tls12: #3f668f; --tls11: #cfa64f; --tls10: #cf7a33; --ssl: #b34a4a;
        --other: #8f8a81; --bar: #7f97b0;
      }
    }
    * { box-sizing: border-box; }
    [hidden] { display: none !important; }
    html { -webkit-text-size-adjust: 100%; scroll-behavior: smooth; }
    @media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
    body {
      margin: 0 auto; max-width: 66rem; padding: 1.5rem clamp(1rem, 4vw, 2.5rem) 4rem;
      background: var(--paper); color: var(--ink);
      font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif;
      font-variant-numeric: tabular-nums; overflow-wrap: anywhere;
    }
    h1, h2, h3, .lead { font-family: Charter, "Iowan Old Style", Georgia, "Noto Serif", serif; }
    h1 { font-size: 1rem; font-weight: 400; font-style: italic; color: var(--faint); margin: 0; }
    h2 { font-size: 1.5rem; line-height: 1.25; font-weight: 600; margin: 0 0 .75rem; }
    h3 { font-size: 1.06rem; line-height: 1.3; font-weight: 600; margin: 1.5rem 0 .5rem; }
    p, ul, ol, dl { margin: 0 0 .75rem; }
    p, li, dd { max-width: 46rem; }
    a { color: var(--link); text-underline-offset: .15em; }
    :focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
    section { border-top: 1px solid var(--rule); padding-top: 1.5rem; margin-top: 2.5rem; }
    .skip { position: absolute; left: 1rem; top: -4rem; padding: .5rem 1rem; background: var(--paper); }
    .skip:focus { top: .5rem; }
    .faint, .source { color: var(--faint); }
    .bad { color: var(--bad); }
    .lead { font-size: clamp(1.35rem, 1rem + 1.2vw, 1.7rem); line-height: 1.3; margin: .5rem 0 1rem; max-width: 50rem; text-wrap: pretty; }
    .lead.bad { border-left: .25rem solid var(--bad); padding-left: 1rem; color: inherit; }
    .columns { display: grid; gap: 0 3rem; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); margin-top: 1.5rem; }
    .columns h2 { font-size: 1.06rem; margin-bottom: .5rem; }
    .columns ol, .columns ul { padding-left: 1.2rem; }
    .columns li { margin-bottom: .6rem; }
    .columns .reach { display: block; color: var(--faint); font-size: .875rem; }
    .remarks { font-size: .9rem; }
    .remarks .label { color: var(--caution); font-weight: 600; }
    nav { margin-top: 1.5rem; border-top: 1px solid var(--rule); padding-top: .75rem; font-size: .9rem; }
    nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: .35rem 1.25rem; padding: 0; margin: 0; }
    nav a { display: inline-block; padding: .15rem 0; }
    table { border-collapse: collapse; width: 100%; font-size: .9rem; margin: 0 0 .75rem; }
    caption { text-align: left; color: var(--faint); padding-bottom: .4rem; }
    caption.title { color: var(--ink); font-weight: 600; padding-top: .75rem; }
    th, td { text-align: left; vertical-align: top; padding: .4rem .9rem .4rem 0; border-top: 1px solid var(--rule); font-weight: 400; }
    thead th { border-top: 0; color: var(--faint); font-size: .82rem; vertical-align: bottom; }
    tr > :last-child { padding-right: 0; }
    thead th { overflow-wrap: anywhere; }
    .n { text-align: right; }
    td.n { white-space: nowrap; }
    .part th { padding-left: 1.2rem; color: var(--faint); }
    .shares { table-layout: fixed; }
    .shares .share { width: 28%; }
    .shares .percent { color: var(--faint); display: inline-block; min-width: 4.2em; }
    .crowded .share { width: 26%; }
    .old, .caution { color: var(--caution); }
    .note { color: var(--faint); font-size: .82rem; display: block; }
    .bar { display: block; width: 100%; height: .4rem; margin-top: .2rem; background: var(--wash); }
    .bar rect { fill: var(--bar); }
    .old-bar rect { fill: var(--tls10); } .bad-bar rect { fill: var(--bad); } .caution-bar rect { fill: var(--tls11); }
    .known { color: var(--faint); font-size: .82rem; }
    .line { display: block; }
    .what { width: 30%; }
    .present { margin-bottom: 1.5rem; }
    .policies th[scope="row"] { width: 34%; } .policies td.n { width: 13%; }
    .policies .what { width: auto; }
    .policies .percent { color: var(--faint); }
    .policies .n .note { white-space: normal; }
    .recommended { background: var(--wash); }
    .recommended th { font-weight: 600; }
    .mark { display: block; color: var(--faint); font-size: .82rem; }
    .recommended .mark:first-of-type { color: var(--link); font-weight: 600; }
    .sortable thead th { overflow-wrap: break-word; }
    .sortable th[scope="row"] { min-width: 8.5rem; }
    .sortable td { min-width: 4.5rem; } .sortable td.when { min-width: 5.7rem; } .sortable td.suite { min-width: 8.5rem; }
    .sortable th[aria-sort] button { white-space: nowrap; }
    .sortable td.bad, .sortable td.caution { white-space: nowrap; }
    .windows { max-width: 46rem; }
    .pair { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0 3rem; }
    .picture { margin: 0 0 1.5rem; }
    .picture > svg { display: block; width: 100%; overflow: visible; }
    .time .tls13 { fill: var(--tls13); } .time .tls12 { fill: var(--tls12); }
    .time .tls11 { fill: var(--tls11); } .time .tls10 { fill: var(--tls10); }
    .time .ssl { fill: var(--ssl); } .time .other { fill: var(--other); }
    .time .failed { fill: var(--bad); }
    .time .base, .time .mark { stroke: var(--faint); stroke-width: 1; }
    .time .mark { stroke: var(--ink); stroke-dasharray: 2 3; }
    .time text { fill: var(--ink); font-size: 12px; font-weight: 600; }
    .time .spot { fill: transparent; }
    .time .spot:hover { fill: var(--ink); fill-opacity: .08; }
    .scales, .ticks { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem; color: var(--faint); font-size: .82rem; }
    .ticks { flex-wrap: nowrap; margin-top: .3rem; }
    .ticks span:nth-child(2) { text-align: center; } .ticks span:last-child { text-align: right; }
    .legend { list-style: none; display: flex; flex-wrap: wrap; gap: .2rem 1rem; padding: 0; margin: 0; }
    .legend svg { width: .7rem; height: .7rem; margin-right: .35rem; }
    details > summary { cursor: pointer; }
    details.table > summary { color: var(--link); font-size: .9rem; padding: .2rem 0; }
    .certainty { font-weight: 600; }
    .why { width: 38%; }
    .why dl { display: grid; grid-template-columns: minmax(6rem, auto) minmax(0, 1fr); gap: .2rem .9rem; margin: .75rem 0; font-size: .86rem; }
    .why dt { grid-column: 1; color: var(--faint); } .why dd { grid-column: 2; margin: 0; }
    .why h3 { font: inherit; font-size: .86rem; color: var(--faint); margin: .75rem 0 .2rem; }
    .why ul { padding-left: 1.1rem; margin: 0 0 .5rem; font-size: .86rem; }
    .remedy { margin: .35rem 0 0; }
    .remedy::before { content: "→ "; content: "→ " / ""; }
    .owner { display: block; color: var(--faint); font-size: .82rem; }
    .tools { display: flex; flex-wrap: wrap; align-items: baseline; gap: .5rem .75rem; margin-bottom: .75rem; }
    .tools input { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--faint); border-radius: 3px; padding: .35rem .6rem; width: min(22rem, 100%); }
    .tools p { margin: 0; color: var(--faint); }
    th button { font: inherit; color: inherit; background: none; border: 0; padding: .2rem 0; cursor: pointer; text-align: inherit; }
    th button:hover { color: var(--link); }
    th[aria-sort] button { color: var(--ink); font-weight: 600; }
    th[aria-sort="descending"] button::after { content: " ↓"; content: " ↓" / ""; }
    th[aria-sort="ascending"] button::after { content: " ↑"; content: " ↑" / ""; }
    .changes li { margin-bottom: .5rem; }
    .method dt { font-weight: 600; } .method dd { margin: 0 0 .75rem; }
    .excerpt { display: block; color: var(--faint); font-family: ui-monospace, Menlo, Consolas, monospace; font-size: .82rem; }
    .tallies { columns: 16rem auto; padding-left: 0; list-style: none; font-size: .9rem; }
    footer { border-top: 1px solid var(--rule); margin-top: 2.5rem; padding-top: .75rem; color: var(--faint); font-size: .9rem; }
    @media (max-width: 46rem) {
      .columns, .pair { grid-template-columns: minmax(0, 1fr); }
      .shares .share { width: 33%; }
      .shares th, .shares td { padding-right: .5rem; white-space: normal; }
      .shares .percent { min-width: 0; display: block; }
      .stack, .stack tbody, .stack tr, .stack th, .stack td, .stack caption { display: block; width: auto; }
      .stack thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
      .js .sortable thead { position: static; width: auto; height: auto; clip-path: none; display: block; }
      .js .sortable thead tr { display: flex; flex-wrap: wrap; gap: 0 1rem; padding-bottom: .4rem; }
      .js .sortable thead th { padding: 0; width: auto; }
      .stack tr { border-top: 1px solid var(--rule); padding: .6rem 0; }
      .stack th, .stack td { border: 0; padding: .1rem 0; text-align: left; white-space: normal; }
      .stack th[scope="row"] { font-weight: 600; }
      .stack td[data-label] { display: flex; justify-content: space-between; gap: 1rem; }
      .stack td[data-label]::before { content: attr(data-label); content: attr(data-label) / ""; color: var(--faint); flex: none; }
      .stack td.why, .stack td.what { display: block; padding-top: .35rem; }
      .stack td.what::before { display: block; font-size: .82rem; }
      .stack .bar { width: 9rem; margin-left: auto; }
      .stack td.n > span { text-align: right; }
      .policies th[scope="row"], .policies td.n { width: auto; }
      .recommended { padding-inline: .6rem; }
      .crowded .share { width: 25%; }
      .sortable th[scope="row"], .sortable td, .sortable td.when, .sortable td.suite { min-width: 0; }
      .stack td.why::before { content: none; }
    }
    @media print {
      :root {
        --paper: #fff; --ink: #000; --faint: #444; --rule: #bbb; --wash: #eee; --link: #000;
        --bad: #8d0f13; --caution: #5c3800; --tls13: #2f5f8f; --tls12: #93b5d3; --tls11: #dca93f;
        --tls10: #b9631b; --ssl: #7c2020; --other: #8a857d; --bar: #6d87a1;
      }
      body { max-width: none; padding: 0; font-size: 10pt; }
      nav, .tools, .skip { display: none; }
      section { margin-top: 1.5rem; padding-top: 1rem; }
      tr, .picture, li { break-inside: avoid; }
      h2, h3, caption { break-after: avoid; }
      svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      details.print::details-content { content-visibility: visible; block-size: auto; }
    }
    """#
}
