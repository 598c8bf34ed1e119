import type { GatewayConfig } from '../config';
import { problem, type ConfigProblem, type Environment } from '../config-problem';

/** A shorter secret word could be tried out. The sentence below names the number. */
const LEAST_TOKEN = 20;

/** What does not fit together in what counts and answers are received with. */
export function findReceiverProblems(
  { database, figures, feedback }: GatewayConfig,
  environment: Environment,
): readonly ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  for (const [name, receiver] of [
    ['figures', figures],
    ['feedback', feedback],
  ] as const)
    if (receiver && !database)
      problems.push(problem([name], 'wants a field "database": where counts and answers are kept'));
  const tokens: (readonly [path: readonly PropertyKey[], name: string])[] = [];
  figures?.readers.forEach(({ tokenFrom, sites = [] }, at) => {
    tokens.push([['figures', 'readers', at, 'tokenFrom'], tokenFrom]);
    sites.forEach((site, index) => {
      if (!figures.sites.includes(site))
        problems.push(
          problem(['figures', 'readers', at, 'sites', index], 'a site that "figures.sites" names'),
        );
    });
  });
  if (feedback?.tokenFrom !== undefined) tokens.push([['feedback', 'tokenFrom'], feedback.tokenFrom]);
  for (const [path, name] of tokens) {
    const token = environment[name]?.trim() ?? '';
    if (token === '') problems.push(problem(path, `the variable "${name}" of the environment is empty`));
    else if (token.length < LEAST_TOKEN)
      problems.push(
        problem(path, `the variable "${name}" of the environment holds fewer than 20 characters`),
      );
  }
  return problems;
}
