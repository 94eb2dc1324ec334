/**
 * Keys n and p lead to the next and the previous change that the filter shows. The page reads without it: every
 * change links to its neighbours.
 */
export const changesScript = `
const shown = () => [...document.querySelectorAll('.outline [data-shown]')].filter((item) => item.querySelector('.steps') && item.getClientRects().length > 0);
const head = (item) => item.querySelector('.head');
const go = (way) => {
  const items = shown();
  const line = (item) => head(item).getBoundingClientRect().top;
  const next = way > 0 ? items.find((item) => line(item) > 40) : items.findLast((item) => line(item) < -1);
  if (!next) return;
  location.hash = next.id;
  const steps = next.querySelectorAll('.steps a');
  steps[way > 0 ? steps.length - 1 : 0]?.focus({ preventScroll: true });
};
addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.('input:not([type="radio"]), textarea')) return;
  if (event.key === 'n' || event.key === 'j') go(1);
  else if (event.key === 'p' || event.key === 'k') go(-1);
  else return;
  event.preventDefault();
});
`;
