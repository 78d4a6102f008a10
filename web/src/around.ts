// The small map of the desk follows the card that the officer works with.
import { follow } from './live';

export function startAround() {
  document.addEventListener('focusin', (e) => {
    const card = (e.target as HTMLElement).closest?.('[data-card]');
    if (card?.id.startsWith('alarm-')) follow('desk-around', `/?around=${card.id.slice('alarm-'.length)}`);
  });
}
