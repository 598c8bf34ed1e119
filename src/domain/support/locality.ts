/** A commune or a ward of today, with those that it was made of. */
export interface Unit {
  /** Of the national list, such as `28756`. */
  readonly code: string;
  readonly kind: 'commune' | 'ward';
  /** Without its kind: `Phú Khương`. */
  readonly name: string;
  readonly was: readonly FormerUnit[];
}

export interface FormerUnit {
  /** With its kind: `Xã Phú Hưng`. */
  readonly name: string;
  /** Key of the district that it belonged to. */
  readonly in: string;
  /** Only a part of it came here; the rest went elsewhere. */
  readonly part?: boolean | undefined;
}

/** A province with its communes and wards, and what they were called before. */
export interface Locality {
  readonly name: string;
  /** The day from which today's names hold, `YYYY-MM-DD`. */
  readonly since: string;
  readonly source: { readonly shortTitle: string };
  /** Districts that are gone, with their province, by key. */
  readonly districts: Readonly<Record<string, string>>;
  readonly units: readonly Unit[];
}

/** A place that fits what was typed: today's, and the former one by which it was found. */
export interface Found {
  readonly unit: Unit;
  readonly former?: { readonly name: string; readonly district: string; readonly part: boolean } | undefined;
}
