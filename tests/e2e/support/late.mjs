import { setTimeout } from "node:timers/promises";

/**
 * With `LATE=700` in the environment each script and each reply of the service comes up to so many ms late, some more and
 * some less: what passes only where they are quick fails then. Without it nothing changes.
 */
export async function comeLate(context) {
  const mostMs = Number(process.env.LATE ?? 0);
  if (mostMs === 0) return;
  await context.route(/\/assets\/.*\.js$|\/v5\//, async (route) => {
    await setTimeout(Math.random() * mostMs);
    // The page may have gone elsewhere since.
    await route.continue().catch(() => undefined);
  });
}
