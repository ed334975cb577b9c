import { defineRule } from '../../define-rule';
import { secretsByForm } from '../shared/written-secrets';

/** Built-in policies of an IoT hub that reach beyond one device (Azure IoT Hub documentation, "Control access with SAS"). */
const HUB_POLICY = /^(iothubowner|service|registryRead|registryReadWrite|provisioningserviceowner)$/i;

export default defineRule({
  id: 'azure-iot-connection-string',
  title: 'An Azure IoT connection string with its key is written in the source',
  threats: ['IOMT-DEV-04', 'IOMT-EDG-08'],
  cwe: ['CWE-798'],
  severity: 'error',
  confidence: 'high',
  preset: 'recommended',
  group: 'Secrets',
  leaksAnywhere: true,
  triggers: ['SharedAccessKey', 'SharedAccessSignature'],
  messages: {
    device:
      'The shared access key of a device is written in the source, so every copy can report readings and take commands as this device. Renew the key, and give each device its own identity at provisioning.',
    hub: 'The key of the hub policy {{policy}} is written in the source, so whoever reads it can command every device of the hub. Renew the key, and let this program use an identity with the least rights, read at run time.',
  },
  nodes: (rule) =>
    secretsByForm(rule, /SharedAccess(Key|Signature)/, (node, found, redact) => {
      if (found.kind !== 'azure-iot') return;
      const isHub = found.policy !== undefined && HUB_POLICY.test(found.policy);
      rule.report({ node, messageId: isHub ? 'hub' : 'device', data: isHub ? { policy: found.policy! } : {}, redact });
    }),
});
