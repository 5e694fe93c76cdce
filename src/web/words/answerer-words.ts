import type { Answerer } from '../../core/access/posts.ts';

/** "Cara Lee (named nurse, while Amina Khan is away), 01484 000002". */
export function answererInWords({ called, post, because, instead, reached }: Answerer): string {
  if (because === 'closed') return `${called} (closed: ${instead ?? 'closed days'})${reached === undefined ? '' : `, ${reached}`}`;
  const why = because === 'covers' && instead !== undefined ? `, while ${instead} is away` : '';
  return `${called} (${post}${why})${reached === undefined ? '' : `, ${reached}`}`;
}
