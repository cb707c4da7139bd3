/** The page's own small script: it finds a name, and keeps the place the visitor was on the way to. */
export const demoScript = `
const search = document.querySelector('input[type=search]');
const groups = [...document.querySelectorAll('details')];
const wasOpen = groups.map((group) => group.open);
const nobody = document.querySelector('.nobody');
const find = () => {
  const words = search.value.trim().toLowerCase();
  let found = 0;
  groups.forEach((group, at) => {
    const isWhole = group.querySelector('summary').textContent.toLowerCase().includes(words);
    let here = 0;
    for (const person of group.querySelectorAll('button')) {
      const fits = isWhole || person.textContent.toLowerCase().includes(words);
      person.hidden = !fits;
      if (fits) here += 1;
    }
    group.hidden = here === 0;
    group.open = words === '' ? wasOpen[at] : here > 0;
    found += here;
  });
  nobody.hidden = found > 0;
};
if (search) {
  search.addEventListener('input', find);
  // Enter would choose the first person of all.
  search.addEventListener('keydown', (event) => { if (event.key === 'Enter') event.preventDefault(); });
}
document.querySelector('input[name=to]').value = '/' + location.hash;
`;
