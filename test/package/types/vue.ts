import 'hiendien-widgets/vue';
import type { DomainChosenEvent } from 'hiendien-widgets';
import type { GlobalComponents } from 'vue';

type Props<Tag extends keyof GlobalComponents> = InstanceType<GlobalComponents[Tag]>['$props'];

export const banner: Props<'hiendien-banner'> = { variant: 'card', 'heading-level': '3', title: 'x' };
// @ts-expect-error: there is no such form.
export const mistaken: Props<'hiendien-banner'> = { variant: 'crad' };
export const search: Props<'hiendien-domain-search'> = {
  onHiendienDomainChosen: ({ domain }: DomainChosenEvent) => domain.length,
};
