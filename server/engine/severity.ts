import type { Confidence, PresetName, Severity } from '../../rules/rule';
import type { DeviceProfile } from './config-types';
import type { CodeContext } from './finding';

const scale: readonly Severity[] = ['info', 'warning', 'error'];
const certainty: readonly Confidence[] = ['low', 'medium', 'high'];

/** Which layers a device profile raises or lowers by one step, and why: the words the hover shows. */
const profiles: Readonly<
  Record<DeviceProfile, readonly { readonly by: 1 | -1; readonly layers: readonly string[]; readonly why: string }[]>
> = {
  implantable: [
    {
      by: 1,
      layers: ['DEV', 'NET', 'LCM'],
      why: 'an implant cannot be taken off or replaced at once, so a fault in the device or its link reaches the patient directly',
    },
  ],
  'life-sustaining': [
    {
      by: 1,
      layers: ['DEV', 'NET', 'EDG', 'LCM'],
      why: 'the patient depends on the device without pause, so losing or misleading it can be fatal',
    },
  ],
  therapy: [
    {
      by: 1,
      layers: ['DEV', 'NET'],
      why: 'the device acts on the patient, so a forged command or reading can change a treatment',
    },
  ],
  monitoring: [],
  wellness: [
    {
      by: -1,
      layers: ['DEV', 'NET', 'EDG', 'LCM'],
      why: 'nobody is treated on the readings of a wellness product, so a fault in the device does not reach a treatment',
    },
  ],
  'back-office': [{ by: -1, layers: ['DEV'], why: 'the code drives no device and stands beside no patient' }],
};

const contexts: Readonly<Record<Exclude<CodeContext, 'production'>, string>> = {
  test: 'test code does not run in the product',
  development: 'tools for development do not run in the product',
  example: 'example code does not run in the product, though it is copied from',
  generated: 'generated code is mended in its generator',
  vendored: 'vendored code is mended by an update of its source',
};

export interface SeverityInput {
  /** The rule's own, or the report's when it names one. */
  readonly own: Severity;
  /** What the configuration says, if it says anything: the last word on the rule, which a profile does not change. */
  readonly configured?: Severity;
  readonly profile?: DeviceProfile;
  /** Layers of the finding's threats, `NET`. */
  readonly layers: readonly string[];
  readonly context: CodeContext;
}

/** Severity of a finding, and the reason when it is not the rule's own. */
export function judgeSeverity(input: SeverityInput): { readonly severity: Severity; readonly reason?: string } {
  const reasons: string[] = [];
  let severity = input.configured ?? input.own;
  if (input.configured && input.configured !== input.own)
    reasons.push(`set to ${input.configured} in the configuration`);
  if (!input.configured && input.profile) {
    const [chief] = input.layers;
    const step = profiles[input.profile].find(({ layers }) => chief !== undefined && layers.includes(chief));
    const moved = step && scale[Math.min(scale.length - 1, Math.max(0, scale.indexOf(severity) + step.by))]!;
    if (step && moved && moved !== severity) {
      reasons.push(
        `${step.by > 0 ? 'raised' : 'lowered'} from ${severity} to ${moved} for device profile "${input.profile}": ${step.why}`,
      );
      severity = moved;
    }
  }
  if (input.context !== 'production' && severity !== 'info') {
    reasons.push(`lowered from ${severity} to info: ${contexts[input.context]}`);
    severity = 'info';
  }
  return reasons.length > 0 ? { severity, reason: reasons.join('; ') } : { severity };
}

/** The lowest confidence that a preset shows. */
export function confidenceGate(preset: PresetName): Confidence {
  return preset === 'audit' ? 'low' : 'medium';
}

export function atLeast(confidence: Confidence, gate: Confidence): boolean {
  return certainty.indexOf(confidence) >= certainty.indexOf(gate);
}

export function isAsSevere(severity: Severity, other: Severity): boolean {
  return scale.indexOf(severity) >= scale.indexOf(other);
}

/** The layer of a threat id: `NET` of `IOMT-NET-04`. */
export function layerOf(threat: string): string {
  return threat.split('-')[1] ?? '';
}
