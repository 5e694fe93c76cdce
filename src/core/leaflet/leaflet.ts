/** What is drawn beside a line: plain drawings that come with Heed. */
export const leafletPictures = [
  'back',
  'cot',
  'room',
  'smoke',
  'sofa',
  'warm',
  'drink',
  'phone',
  'people',
  'talk',
  'sample',
  'baby',
  'list',
  'calendar',
] as const;
export type LeafletPicture = (typeof leafletPictures)[number];

/** A sheet in plain words and pictures to be printed and given, in one version (R261). The wording is a local setting, with whose it is and of what day (R118). */
export interface Leaflet {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  /** What it is advice on, as the record of giving it has it. */
  readonly topic: string;
  /** Whose wording it is, or after whose. */
  readonly source: string;
  /** The day from which the wording is used, as it is written. */
  readonly dated: string;
  readonly lines: readonly { readonly picture: LeafletPicture; readonly says: string }[];
}

/** As an entry names it: `safe-sleep@1`. */
export const leafletName = ({ id, version }: Pick<Leaflet, 'id' | 'version'>): string => `${id}@${version}`;

export const findLeaflet = (leaflets: readonly Leaflet[], name: string | undefined): Leaflet | undefined =>
  leaflets.find((leaflet) => leafletName(leaflet) === name);

/** Those that may be given: the last version of each, by title. */
export const leafletsToGive = (leaflets: readonly Leaflet[]): readonly Leaflet[] =>
  leaflets
    .filter((leaflet) => !leaflets.some(({ id, version }) => id === leaflet.id && version > leaflet.version))
    .toSorted((a, b) => a.title.localeCompare(b.title, 'en'));
