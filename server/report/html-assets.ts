/** Style of the HTML report; follows the reader's light or dark setting. */
export const STYLE = `
:root { color-scheme: light dark; --quiet: #667; --line: #8884; --error: #c62828; --warning: #b26a00; --info: #1565c0; }
@media (prefers-color-scheme: dark) { :root { --quiet: #99a; --error: #ff7b72; --warning: #e3b341; --info: #79c0ff; } }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
code, pre { font: 14px/1.5 ui-monospace, monospace; }
h3, td, code { overflow-wrap: anywhere; }
pre { overflow-x: auto; padding: .75rem; border: 1px solid var(--line); border-radius: 4px; }
table { border-collapse: collapse; }
th, td { text-align: left; vertical-align: top; padding: .25rem .75rem; border-bottom: 1px solid var(--line); }
.quiet, .line { color: var(--quiet); }
.line { display: inline-block; min-width: 3em; user-select: none; }
.finding { border-left: 4px solid var(--info); padding-left: 1rem; margin: 1.5rem 0; }
.finding h4 { margin: 0; }
.finding.error { border-color: var(--error); }
.finding.warning { border-color: var(--warning); }
.error .severity { color: var(--error); }
.warning .severity { color: var(--warning); }
.info .severity { color: var(--info); }
.notices { border: 2px solid var(--warning); border-radius: 4px; padding: 0 1rem; }
.found { font-weight: bold; }
#filters label { margin-right: 1rem; }
[hidden] { display: none; }
`;

/** Shows only the findings that fit the filters; a file without any is hidden with them. */
export const SCRIPT = `
const filters = document.getElementById('filters');
if (filters) {
  const field = (name) => document.getElementById('filter-' + name);
  const findings = [...document.querySelectorAll('.finding')];
  const apply = () => {
    const words = field('text').value.toLowerCase();
    let shown = 0;
    for (const finding of findings) {
      const fits = ['severity', 'layer', 'rule'].every((name) => !field(name).value || finding.dataset[name] === field(name).value)
        && finding.textContent.toLowerCase().includes(words);
      finding.hidden = !fits;
      if (fits) shown++;
    }
    for (const file of document.querySelectorAll('.file')) file.hidden = !file.querySelector('.finding:not([hidden])');
    field('count').textContent = shown + ' of ' + findings.length;
  };
  filters.addEventListener('input', apply);
  filters.hidden = false;
  apply();
}
`;
