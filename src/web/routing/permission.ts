export type { Permission } from '../../core/access/permission.ts';
