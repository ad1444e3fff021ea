/// The page's script: filters over what is listed. Everything is there to be read without it.
enum BoardScript {
  static let text: StaticString = """
    'use strict';
    (() => {
      const get = (id) => document.getElementById('page:' + id);
      const form = get('filters');
      if (!form) return;
      const fold = (text) => text.normalize('NFKD').replace(/\\p{M}/gu, '').toLowerCase();
      const clauses = [...document.querySelectorAll('main .clause')];
      const entries = [...document.querySelectorAll('main .entry')].map((block) => ({
        block, words: fold(block.textContent), verdict: block.dataset.value, platform: block.dataset.label,
        author: block.dataset.key, day: block.dataset.state, clause: block.closest('.clause').dataset.key,
      }));
      const names = ['words', 'verdict', 'clause', 'platform', 'author', 'from', 'until'];
      const fields = Object.fromEntries(names.map((name) => [name, get(name)]));
      const same = ['verdict', 'clause', 'platform', 'author'];

      const filter = () => {
        const value = Object.fromEntries(names.map((name) => [name, fields[name].value]));
        const words = fold(value.words).split(/\\s+/).filter(Boolean);
        let shown = 0;
        for (const entry of entries) {
          const fits = same.every((name) => !value[name] || entry[name] === value[name])
            && (!value.from || entry.day && entry.day >= value.from)
            && (!value.until || entry.day && entry.day <= value.until)
            && words.every((word) => entry.words.includes(word));
          entry.block.hidden = !fits;
          if (fits) shown += 1;
        }
        const isOn = names.some((name) => value[name]);
        for (const part of document.querySelectorAll('main .under, main .clause')) {
          part.hidden = isOn && !part.querySelector('.entry:not([hidden])');
        }
        get('reset').disabled = !isOn;
        get('count').textContent = isOn ? shown + ' of ' + entries.length + ' listed findings shown' : '';
      };

      const reset = () => {
        for (const name of names) fields[name].value = '';
        filter();
      };
      for (const name of names) fields[name].addEventListener('input', filter);
      get('reset').addEventListener('click', () => { reset(); fields.words.focus(); });
      form.addEventListener('keydown', (event) => { if (event.key === 'Escape') reset(); });
      const reveal = () => {
        let id = '';
        try { id = decodeURIComponent(location.hash.slice(1)); } catch { return; }
        const target = document.getElementById(id);
        if (!target || !target.closest('[hidden]')) return;
        reset();
        target.scrollIntoView();
      };
      window.addEventListener('hashchange', reveal);
      form.hidden = false;
      filter();
    })();

    """
}
