import { create } from 'zustand';
import { addressOf, type Route, routeOf } from '../lib/route.ts';

export const useRoute = create<{ readonly route: Route }>()(() => ({ route: routeOf(window.location.hash) }));

window.addEventListener('hashchange', () => useRoute.setState({ route: routeOf(window.location.hash) }));

export function goTo(route: Route): void {
  window.location.hash = addressOf(route);
}
