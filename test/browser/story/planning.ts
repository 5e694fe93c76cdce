import type { Desk } from './desk.ts';

export interface PlanWritten {
  readonly sort?: string;
  readonly worry: string;
  readonly ifSo: string;
  readonly safeEnough: string;
  readonly actions: readonly { readonly what: string; readonly who: string; readonly by: string; readonly how: string }[];
  readonly night: string;
  readonly strands: readonly [child: string, harmed: string, harming: string];
  readonly review: string;
  readonly through: string;
}

/** Writes the plan on the page, and sends it to everybody who has a part in it. */
export async function writePlan(desk: Desk, plan: PlanWritten): Promise<void> {
  const { page } = desk;
  const named = (name: string) => page.locator(`[name="${name}"]`);
  await desk.unfold();
  if (plan.sort !== undefined) await desk.fill({ 'What sort of plan?': plan.sort });
  await named('worry-1').fill(plan.worry);
  await named('then-1').fill(plan.ifSo);
  await named('safeEnough').fill(plan.safeEnough);
  for (const [i, { what, who, by, how }] of plan.actions.entries())
    for (const [name, text] of Object.entries({ what, who, by, how })) await named(`${name}-${i + 1}`).fill(text);
  for (const night of await page.locator('textarea[name^="night-"]').all()) await night.fill(plan.night);
  for (const [i, strand] of plan.strands.entries()) await named(`strand-${i}`).fill(strand);
  await desk.fill({ 'When is it looked at again?': plan.review, [plan.through]: true });
  await desk.press('Record the plan');
}
