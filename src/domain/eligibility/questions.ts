import type { Audience, EarlierName, OtherKind } from './criterion';
import type { Answer, Interview, Question, Target } from './interview';

/** Option ids of each choice, as answers and messages name them. */
export interface OptionIds {
  readonly audience: Audience;
  readonly citizenship: 'vietnamese' | 'other';
  readonly 'earlier-id-name': EarlierName;
  readonly 'household-certificate': 'yes' | 'no';
  readonly 'earlier-biz-name': EarlierName;
  readonly 'other-kind': OtherKind;
}

export type ChoiceId = keyof OptionIds;
export type QuestionId = ChoiceId | 'born-on' | 'certificate-date';

type Choices = {
  readonly [Id in ChoiceId]: readonly { readonly id: OptionIds[Id]; readonly next: Target<QuestionId> }[];
};

const CHOICES: Choices = {
  audience: [
    { id: 'citizen', next: 'born-on' },
    { id: 'enterprise', next: 'certificate-date' },
    { id: 'household', next: 'household-certificate' },
    { id: 'other', next: 'other-kind' },
  ],
  citizenship: [
    { id: 'vietnamese', next: 'born-on' },
    { id: 'other', next: 'end' },
  ],
  'earlier-id-name': [
    { id: 'none', next: 'end' },
    { id: 'used', next: 'end' },
    { id: 'unsure', next: 'end' },
  ],
  'household-certificate': [
    { id: 'yes', next: 'earlier-biz-name' },
    { id: 'no', next: 'end' },
  ],
  'earlier-biz-name': [
    { id: 'none', next: 'end' },
    { id: 'used', next: 'end' },
    { id: 'unsure', next: 'end' },
  ],
  'other-kind': [
    { id: 'cooperative', next: 'end' },
    { id: 'unregistered-trader', next: 'end' },
    { id: 'organisation', next: 'end' },
    { id: 'foreigner', next: 'end' },
  ],
};

/**
 * What is asked of whom. Somebody whom the offer cannot reach is asked nothing more: a day of birth that
 * decides nothing is nobody's business. Enterprises and households share the question about an earlier name.
 */
const QUESTIONS: readonly Question<QuestionId>[] = [
  { id: 'audience', kind: 'choice', options: CHOICES.audience },
  { id: 'citizenship', kind: 'choice', options: CHOICES.citizenship },
  { id: 'born-on', kind: 'date', next: 'earlier-id-name' },
  { id: 'earlier-id-name', kind: 'choice', options: CHOICES['earlier-id-name'] },
  { id: 'certificate-date', kind: 'date', next: 'earlier-biz-name' },
  { id: 'household-certificate', kind: 'choice', options: CHOICES['household-certificate'] },
  { id: 'earlier-biz-name', kind: 'choice', options: CHOICES['earlier-biz-name'] },
  { id: 'other-kind', kind: 'choice', options: CHOICES['other-kind'] },
];

/**
 * The checker's interview. Who says to ask for themselves says to be a citizen with the same answer; of a page's visitors
 * that is not known, so they are asked.
 * @param audience Settles the first question, which is then not asked.
 */
export function createInterview(audience?: Audience): Interview<QuestionId> {
  return audience
    ? { questions: QUESTIONS, start: firstQuestionOf(audience), given: { audience } }
    : { questions: QUESTIONS, start: 'audience', given: {} };
}

function firstQuestionOf(audience: Audience): QuestionId {
  if (audience === 'citizen') return 'citizenship';
  return CHOICES.audience.find(({ id }) => id === audience)?.next as QuestionId;
}

/** The option that an answer names, if it is one of the question's. */
export function readOption<Id extends ChoiceId>(
  id: Id,
  answer: Answer | undefined,
): OptionIds[Id] | undefined {
  return CHOICES[id].find((option) => option.id === answer)?.id;
}

/** Whether a question is left out where no answer to it would change what there is to do. */
export function canBeLeftOut(id: QuestionId): boolean {
  return id === 'earlier-id-name' || id === 'earlier-biz-name';
}
