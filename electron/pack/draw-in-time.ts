import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import type { Setter } from './font-setter.ts';

/** Draws only as long as there is time: `goOn` is asked before each page, `setter` asks before each text. Both throw: CANCELLED. */
export function drawInTime(setter: Setter, outOfTime: () => boolean = () => false): { goOn: () => void; setter: Setter } {
  const goOn = (): void => {
    if (outOfTime()) throw new DrillbookError('CANCELLED');
  };
  const lines: Setter['lines'] = (...text) => {
    goOn();
    return setter.lines(...text);
  };
  return { goOn, setter: { ...setter, lines } };
}
