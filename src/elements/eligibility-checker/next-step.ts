import type { ReactiveControllerHost } from 'lit';
import { findNextStep, type PathStep } from '../../controllers/path';
import type { NextStep } from '../../domain/checker/acts';

const STEPS: Readonly<Record<string, NextStep>> = {
  'hiendien-domain-search': 'search',
  'hiendien-register': 'register',
};

/** The step of the page's path that a verdict can lead on to, and which one it is. */
export function findNext(checker: ReactiveControllerHost & PathStep) {
  const element = findNextStep(checker, Object.keys(STEPS));
  return element && { element, step: STEPS[element.localName] };
}
