/**
 * The room that each widget takes at first, by its settings, as a length that goes by the width it has: with it nothing
 * on the page moves when the widget comes, in columns from 150 px on, in both languages. Measured: `npm run rooms`.
 */
export const ROOMS = {
  banner: 'max(75px,196px - 12.9%)',
  'banner-agency': 'max(75px,193px - 10.7%,295px - 41.5%)',
  'banner-card': 'max(167px,266px - 11.5%,569px - 113.1%)',
  'banner-card-agency': 'max(193px,291px - 11.5%,648px - 131.3%)',
  'banner-logo': 'max(48px,114px - 16.7%,181px - 41.2%)',
  'eligibility-checker': 'max(458px,764px - 57%,1454px - 327.9%,2119px - 695.2%)',
  'domain-search': 'max(226px,291px - 4.9%,749px - 129.7%,1096px - 306.7%)',
  'domain-search-local': 'max(226px,374px - 25.1%,712px - 135.6%,1211px - 440%)',
  register: 'max(322px - 0.4%,621px - 34.8%,1191px - 202.4%,2521px - 926.9%)',
  'register-step': 'max(118px - 2.1%,211px - 28.6%,399px - 139.4%)',
  journey: 'max(958px - 1.1%,1333px - 63.8%,2437px - 346.2%,4506px - 1238%)',
  support: 'max(234px,534px - 47.7%,772px - 135.4%,1248px - 400%)',
  events: 'max(624px - 1.6%,1410px - 183.8%,2544px - 628.1%,5276px - 2115.6%)',
  'events-month': 'max(540px,720px - 40%,931px - 106.1%,1238px - 264.9%)',
  stories: 'max(504px - 0.6%,1380px - 192.2%,2894px - 850.8%,6053px - 2753.8%)',
  materials: 'max(925px - 0.5%,1581px - 55.1%,2482px - 280.6%,4788px - 1402.2%)',
  feedback: 'max(419px - 2.5%,1021px - 87.6%,1896px - 347%,4050px - 1405.7%)',
} as const;

export type RoomName = keyof typeof ROOMS;

/** The style of a tag that keeps its room until the widget is there, and hands it over. */
export function roomStyle(name: RoomName): string {
  return `display:block;max-height:0;--hiendien-room:${ROOMS[name]};padding-bottom:var(--hiendien-room)`;
}
