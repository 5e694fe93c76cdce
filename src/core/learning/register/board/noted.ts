import type { Noted as NotedOf } from '../said.ts';
import type { SaidOfBoard } from './said.ts';

export type Noted<S extends SaidOfBoard = SaidOfBoard> = NotedOf<S>;
export type OfBoard = readonly Noted[];
export type Said<K extends SaidOfBoard['kind']> = Extract<SaidOfBoard, { kind: K }>;

/** All of one kind, in the order in which they were written down. */
export const of = <K extends SaidOfBoard['kind']>(noted: OfBoard, kind: K): readonly Noted<Said<K>>[] =>
  noted.filter((one): one is Noted<Said<K>> => one.said.kind === kind);
