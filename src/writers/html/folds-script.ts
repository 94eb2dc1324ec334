/**
 * What new browsers do with closed branches by themselves, for the others: a link into one opens it, and paper has
 * all of them open. And a button that opens and closes them all. The page reads without it.
 */
export const foldsScript = `
const closed = () => [...document.querySelectorAll('details:not([open])')];
const openAround = () => {
  let id = location.hash.slice(1);
  try { id = decodeURIComponent(id); } catch {}
  const target = document.getElementById(id);
  const around = (place) => place?.closest('details:not([open])');
  let fold = around(target);
  if (!fold) return;
  for (; fold; fold = around(fold.parentElement)) fold.open = true;
  target.scrollIntoView();
};
addEventListener('hashchange', openAround);
openAround();

let opened = [];
addEventListener('beforeprint', () => { opened = closed(); for (const fold of opened) fold.open = true; });
addEventListener('afterprint', () => { for (const fold of opened) fold.open = false; opened = []; });

for (const line of document.querySelectorAll('.open-folds')) {
  const button = line.querySelector('button');
  const words = [button.textContent, button.dataset.close];
  line.hidden = false;
  button.addEventListener('click', () => {
    const open = closed().length > 0;
    for (const fold of document.querySelectorAll('main details')) fold.open = open;
    button.textContent = words[open ? 1 : 0];
  });
}
`;
