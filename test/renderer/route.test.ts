import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressOf, planParts, type Route, routeOf, settingsParts } from '../../renderer/lib/route.ts';
import { packKinds } from '../../shared/domain/evidence-envelope.ts';

const id = fc.string({ minLength: 1, maxLength: 80 }).filter((text) => text.trim() === text && text.isWellFormed());
const route: fc.Arbitrary<Route> = fc.oneof(
  fc.constantFrom(
    { screen: 'start' } as const,
    { screen: 'overview' } as const,
    { screen: 'drills' } as const,
    { screen: 'packs' } as const,
    { screen: 'verify' } as const,
    { screen: 'activity' } as const,
    { screen: 'settings' } as const,
    { screen: 'sign-file' } as const,
    { screen: 'issue' } as const,
  ),
  fc.record({ screen: fc.constant('settings' as const), part: fc.constantFrom(...settingsParts) }),
  fc.record({ screen: fc.constant('identity' as const), identityId: id }),
  fc.record({ screen: fc.constant('issue' as const), kind: fc.constantFrom(...packKinds) }),
  fc.record({ screen: fc.constant('issue' as const), kind: fc.constant('drill' as const), drillId: id }),
  fc.record({ screen: fc.constant('sign' as const), packId: id }),
  fc.record({ screen: fc.constant('sign' as const), packId: id, field: id }),
  fc.record({ screen: fc.constant('plan' as const), section: fc.constantFrom(...planParts) }),
  fc.record({ screen: fc.constant('drill' as const), drillId: id }),
  fc.record({ screen: fc.constant('pack' as const), packId: id }),
  fc.record({ screen: fc.constant('preview' as const), drillId: id }),
);

test('every place has an address that leads back to it', () => {
  fc.assert(
    fc.property(route, (place) => {
      expect(routeOf(addressOf(place))).toEqual(place);
    }),
    { seed: 20261122 },
  );
});

test('an address that names nothing leads to the start, whatever it is', () => {
  expect(routeOf('')).toEqual({ screen: 'start' });
  expect(routeOf('#/nowhere')).toEqual({ screen: 'start' });
  expect(routeOf('#/%E0%A4%A')).toEqual({ screen: 'start' });
  fc.assert(
    fc.property(fc.string(), (hash) => {
      expect(routeOf(hash)).toHaveProperty('screen');
    }),
    { seed: 20261122 },
  );
});
