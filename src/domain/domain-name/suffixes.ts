import type { IsoDate } from '../shared/vietnam-day';

/**
 * The circulars that the figures and rules here rest on: `tt-24-2015` names (TT-BTTTT), `tt-21-2021` id.vn
 * (TT-BTTTT), `tt-20-2023` and `tt-10-2025` state fees (TT-BTC), `tt-48-2025` names since 10 Feb 2026 (TT-BKHCN).
 */
export type SourceId = 'tt-24-2015' | 'tt-21-2021' | 'tt-20-2023' | 'tt-10-2025' | 'tt-48-2025';

/** Whom or what a sector suffix is meant for. */
export type SuffixHolder =
  | 'business'
  | 'citizen'
  | 'own-name'
  | 'technology'
  | 'artificial-intelligence'
  | 'network-services'
  | 'education-organisation'
  | 'state-body'
  | 'political-cultural-social-body'
  | 'research'
  | 'health'
  | 'specialised-field'
  | 'information'
  | 'international-organisation'
  | 'software-platform'
  | 'digital-promotion'
  | 'online-activity';

/** What the state takes, in VND; a registrar's own price comes on top. An amount that no source settles is absent. */
export interface StateFee {
  readonly source: SourceId;
  readonly inForceFrom: IsoDate;
  readonly registrationOnce?: number;
  readonly maintenanceYearly?: number;
}

export interface Suffix {
  /** Without a leading dot: `biz.vn`. */
  readonly name: string;
  readonly kind: 'top' | 'sector' | 'administrative';
  /** Absent where no source that was read says it. */
  readonly holder?: SuffixHolder;
  /** `by-rule`: the circular allows accented names there, no source shows one being issued. */
  readonly accented: 'issued' | 'by-rule' | 'no';
  /** One and two characters. `unconfirmed`: the suffix is newer than the notice that opened them. */
  readonly shortNames: 'auction-only' | 'allowed' | 'unconfirmed';
  /** Newest first; none where none is known. */
  readonly fees: readonly StateFee[];
  /** The fees of accented names, where they are issued. */
  readonly accentedFees?: readonly StateFee[];
  /** One of the two products that the programme gives free of state fees for two years, to those entitled. */
  readonly freeForTwoYears: boolean;
  readonly source: SourceId;
}

type Amounts = Pick<StateFee, 'registrationOnce' | 'maintenanceYearly'>;

function listFees(in2025: Amounts, in2023: Amounts): readonly StateFee[] {
  return [
    { source: 'tt-10-2025', inForceFrom: '2025-05-03', ...in2025 },
    { source: 'tt-20-2023', inForceFrom: '2023-06-01', ...in2023 },
  ];
}

const FEES = {
  top: listFees(
    { registrationOnce: 100_000, maintenanceYearly: 350_000 },
    { registrationOnce: 100_000, maintenanceYearly: 350_000 },
  ),
  commercial: listFees(
    { registrationOnce: 100_000, maintenanceYearly: 250_000 },
    { registrationOnce: 100_000, maintenanceYearly: 250_000 },
  ),
  // Readings of the 2025 table differ, so it gives no amount here.
  institutional: listFees({}, { registrationOnce: 50_000, maintenanceYearly: 100_000 }),
  personal: listFees({ maintenanceYearly: 50_000 }, { registrationOnce: 10_000, maintenanceYearly: 50_000 }),
  lowest: listFees({ maintenanceYearly: 20_000 }, { registrationOnce: 10_000, maintenanceYearly: 20_000 }),
  accented: listFees(
    { registrationOnce: 10_000, maintenanceYearly: 20_000 },
    { registrationOnce: 10_000, maintenanceYearly: 20_000 },
  ),
  unknown: [],
};

const TOP: Suffix = {
  name: 'vn',
  kind: 'top',
  accented: 'issued',
  shortNames: 'auction-only',
  fees: FEES.top,
  accentedFees: FEES.accented,
  freeForTwoYears: false,
  source: 'tt-24-2015',
};

/** Named by tt-24-2015. Shared suffixes have taken one and two characters since 10 Jan 2011. */
const ESTABLISHED: readonly (readonly [string, SuffixHolder, readonly StateFee[], SourceId])[] = [
  ['biz', 'business', FEES.commercial, 'tt-24-2015'],
  ['com', 'business', FEES.commercial, 'tt-24-2015'],
  ['net', 'network-services', FEES.commercial, 'tt-24-2015'],
  ['name', 'own-name', FEES.lowest, 'tt-24-2015'],
  ['info', 'information', FEES.personal, 'tt-24-2015'],
  ['pro', 'specialised-field', FEES.personal, 'tt-24-2015'],
  ['edu', 'education-organisation', FEES.institutional, 'tt-48-2025'],
  ['gov', 'state-body', FEES.institutional, 'tt-24-2015'],
  ['org', 'political-cultural-social-body', FEES.institutional, 'tt-24-2015'],
  ['ac', 'research', FEES.institutional, 'tt-24-2015'],
  ['health', 'health', FEES.institutional, 'tt-24-2015'],
  ['int', 'international-organisation', FEES.institutional, 'tt-24-2015'],
];

/** Added later; no source says whether they take short names. */
const ADDED: readonly (readonly [string, SuffixHolder, readonly StateFee[], SourceId])[] = [
  ['id', 'citizen', FEES.personal, 'tt-21-2021'],
  ['io', 'technology', FEES.lowest, 'tt-20-2023'],
  ['ai', 'artificial-intelligence', FEES.commercial, 'tt-20-2023'],
  ['ap', 'software-platform', FEES.unknown, 'tt-48-2025'],
  ['ad', 'digital-promotion', FEES.unknown, 'tt-48-2025'],
  ['on', 'online-activity', FEES.unknown, 'tt-48-2025'],
];

/** Merged provinces keep their suffix. */
const ADMINISTRATIVE = `
  angiang bacgiang backan baclieu bacninh baria-vungtau bentre binhdinh binhduong binhphuoc binhthuan camau
  cantho caobang daklak daknong danang dienbien dongnai dongthap gialai hagiang haiduong haiphong hanam hanoi
  hatinh haugiang hoabinh hue hungyen khanhhoa kiengiang kontum laichau lamdong langson laocai longan namdinh
  nghean ninhbinh ninhthuan phutho phuyen quangbinh quangnam quangngai quangninh quangtri soctrang sonla tayninh
  thaibinh thainguyen thanhhoa thanhphohochiminh thuathienhue tiengiang travinh tuyenquang vinhlong vinhphuc yenbai
`;

const PROGRAMME_PRODUCTS = new Set(['id', 'biz']);

/** Every suffix that names are registered under: `.vn`, 18 of sectors and 64 of administrative units. */
export const SUFFIXES: readonly Suffix[] = [
  TOP,
  ...ESTABLISHED.map((row) => describeSector(row, 'allowed')),
  ...ADDED.map((row) => describeSector(row, 'unconfirmed')),
  ...ADMINISTRATIVE.trim().split(/\s+/).map(describeAdministrative),
];

function describeSector(row: (typeof ADDED)[number], shortNames: 'allowed' | 'unconfirmed'): Suffix {
  const [label, holder, fees, source] = row;
  const freeForTwoYears = PROGRAMME_PRODUCTS.has(label);
  return {
    name: `${label}.vn`,
    kind: 'sector',
    holder,
    accented: 'no',
    shortNames,
    fees,
    freeForTwoYears,
    source,
  };
}

function describeAdministrative(label: string): Suffix {
  return {
    name: `${label}.vn`,
    kind: 'administrative',
    accented: 'by-rule',
    shortNames: 'allowed',
    fees: FEES.institutional,
    freeForTwoYears: false,
    source: 'tt-24-2015',
  };
}
