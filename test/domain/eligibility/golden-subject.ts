import type { Subject } from '../../../src/domain/eligibility/assessment';
import type { EarlierName, OtherKind } from '../../../src/domain/eligibility/criterion';
import { fromIsoDate } from '../../../src/domain/shared/plain-date';

/** Somebody as the golden cases tell of them. */
interface Told {
  readonly audience: string;
  readonly citizenship?: string;
  readonly born?: string;
  readonly certificateIssued?: string;
  readonly hasCertificate?: boolean;
  readonly earlierName?: string;
  readonly kind?: string;
}

/** The same as the rules know them. */
export function subjectOf({
  audience,
  citizenship,
  born,
  certificateIssued,
  hasCertificate,
  earlierName,
  kind,
}: Told): Subject {
  const name = earlierName as EarlierName;
  switch (audience) {
    case 'citizen':
      return citizenship === 'other'
        ? { audience, citizen: { citizenship } }
        : {
            audience,
            citizen: { citizenship: 'vietnamese', bornOn: fromIsoDate(born ?? ''), earlierName: name },
          };
    case 'enterprise':
      return {
        audience,
        enterprise: { certificateIssuedOn: fromIsoDate(certificateIssued ?? ''), earlierName: name },
      };
    case 'household':
      return {
        audience,
        household: hasCertificate ? { hasCertificate, earlierName: name } : { hasCertificate: false },
      };
    default:
      return { audience: 'other', kind: kind as OtherKind };
  }
}
