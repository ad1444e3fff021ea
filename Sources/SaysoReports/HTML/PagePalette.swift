/// The colours of pages that staff read, light and dark. Every pair that stands together has a contrast of at least
/// 4.5 to 1 (WCAG 2.2, 1.4.3). It comes before a page's own style.
package enum PagePalette {
  package static let screen: StaticString = """
    :root {
      color-scheme: light dark;
      --page: #fdfcfa; --card: #ffffff; --ink: #1d1f24; --quiet: #575c66; --rule: #d9d6cf; --link: #1a56a8;
      --must: #9c1c1c; --must-back: #fbeaea; --should: #7a4d00; --should-back: #fdf3dc; --may: #17623a; --may-back: #e6f4ea;
      --block: #9c1c1c; --hold: #8a4300; --advise: #6b5600; --clear: #17623a; --unknown: #4b5260; --shield: #1d4f91;
      --block-back: #fbeaea; --hold-back: #fdeedd; --advise-back: #fbf5d3; --clear-back: #e6f4ea;
      --unknown-back: #eef0f3; --shield-back: #e7effa; --found: #ffe58a;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --page: #16181c; --card: #1e2126; --ink: #e8e6e1; --quiet: #a9aeb8; --rule: #3a3e46; --link: #8fbcff;
        --must: #ff9d9d; --must-back: #3a1d1f; --should: #f2c063; --should-back: #35290f; --may: #86d9a4; --may-back: #15311f;
        --block: #ff9d9d; --hold: #ffb277; --advise: #ead06a; --clear: #86d9a4; --unknown: #bcc3cf; --shield: #9dc3ff;
        --block-back: #3a1d1f; --hold-back: #3a2612; --advise-back: #322c10; --clear-back: #15311f;
        --unknown-back: #2a2d34; --shield-back: #182a44; --found: #6b5200;
      }
    }

    """
}
