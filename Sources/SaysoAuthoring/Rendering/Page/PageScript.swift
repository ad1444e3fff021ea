/// The page's script: search and the switch of translations. Everything is there to be read without it.
enum PageScript {
  static let text: StaticString = """
    'use strict';
    (() => {
      const get = (id) => document.getElementById('page:' + id);
      const fold = (text) => text.normalize('NFKD').replace(/\\p{M}/gu, '').toLowerCase();
      const blocks = [...document.querySelectorAll('main [data-key]:not(.in)')];
      const texts = blocks.map((block) => fold(block.textContent));
      const chapters = [...document.querySelectorAll('main .chapter')];
      const field = get('words');
      const count = get('count');

      const highlight = (words) => {
        if (!window.Highlight || !CSS.highlights) return;
        CSS.highlights.delete('found');
        if (!words.length) return;
        const found = new Highlight();
        for (const block of blocks) {
          if (block.hidden) continue;
          const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const text = node.data.toLowerCase();
            if (text.length !== node.data.length) continue;
            for (const word of words) {
              for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
                const range = new Range();
                range.setStart(node, at);
                range.setEnd(node, at + word.length);
                found.add(range);
              }
            }
          }
        }
        CSS.highlights.set('found', found);
      };

      const search = () => {
        const words = fold(field.value).split(/\\s+/).filter(Boolean);
        let shown = 0;
        blocks.forEach((block, place) => {
          block.hidden = !words.every((word) => texts[place].includes(word));
          if (!block.hidden) shown += 1;
        });
        for (const chapter of chapters) {
          const own = blocks.filter((block) => chapter.contains(block));
          chapter.hidden = words.length > 0 && own.every((block) => block.hidden);
        }
        document.body.classList.toggle('searching', words.length > 0);
        count.textContent = words.length ? shown + ' of ' + blocks.length + ' entries' : '';
        highlight(words);
      };

      field.addEventListener('input', search);
      field.addEventListener('keydown', (event) => {
        if (event.key !== 'Escape') return;
        field.value = '';
        search();
      });
      get('search').hidden = false;

      const reveal = () => {
        const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
        if (!target || !target.closest('[hidden]')) return;
        field.value = '';
        search();
        target.scrollIntoView();
      };
      window.addEventListener('hashchange', reveal);

      const languages = get('languages');
      if (languages) {
        document.body.classList.add('switching');
        for (const button of languages.querySelectorAll('button')) {
          button.addEventListener('click', () => {
            const on = button.getAttribute('aria-pressed') !== 'true';
            button.setAttribute('aria-pressed', String(on));
            for (const text of document.querySelectorAll('.in')) {
              if (text.dataset.key === button.dataset.value) text.classList.toggle('on', on);
            }
          });
        }
        languages.hidden = false;
      }
    })();

    """
}
