// @case: upload for everybody
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
const s3 = new S3Client({});
export const upload = (name: string, ecg: Buffer) =>
  // expect: insecure-cloud-storage
  s3.send(new PutObjectCommand({ Bucket: 'ecg', Key: name, Body: ecg, ACL: 'public-read' }));

// @case: options of another file
// @file: storage-options.ts
export const DEFAULTS = { Bucket: 'reports', ACL: 'authenticated-read' } as const;
// @file: main.ts
import { S3 } from '@aws-sdk/client-s3';
import { DEFAULTS } from './storage-options';
// expect: insecure-cloud-storage
await new S3({}).putObject({ ...DEFAULTS, Key: name, Body: report });

// @case: wrapper in another file
// @file: store.ts
import { Storage } from '@google-cloud/storage';
const bucket = new Storage().bucket('holter');
export const save = (name: string, data: Buffer, isPublic: boolean) => bucket.file(name).save(data, { public: isPublic });
// @file: main.ts
import { save } from './store';
// expect: insecure-cloud-storage
await save('patient-7.edf', recording, true);

// @case: made public afterwards
import { Storage as Cloud } from '@google-cloud/storage';
class Reports {
  private readonly bucket = new Cloud().bucket('reports');
  async publish(name: string): Promise<void> {
    // expect: insecure-cloud-storage
    await this.bucket.file(name).makePublic();
  }
}

// @case: container of Azure
import { BlobServiceClient } from '@azure/storage-blob';
const service = BlobServiceClient.fromConnectionString(process.env.STORAGE!);
const level = 'container';
// expect: insecure-cloud-storage
await service.getContainerClient('dicom').create({ access: level });

// @case: block of public access off
import { PutPublicAccessBlockCommand } from '@aws-sdk/client-s3';
const block: Record<string, boolean> = { BlockPublicAcls: true };
block.BlockPublicPolicy = false;
// expect: insecure-cloud-storage
await s3.send(new PutPublicAccessBlockCommand({ Bucket: 'ecg', PublicAccessBlockConfiguration: block }));

// @case: policy for everybody
import { PutBucketPolicyCommand } from '@aws-sdk/client-s3';
const policy = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: 'arn:aws:s3:::ecg/*' }] };
// expect: insecure-cloud-storage
await s3.send(new PutBucketPolicyCommand({ Bucket: 'ecg', Policy: JSON.stringify(policy) }));

// @case: link for a week
import { getSignedUrl as sign } from '@aws-sdk/s3-request-presigner';
const WEEK = 7 * 24 * 60 * 60;
// expect: insecure-cloud-storage
export const link = await sign(s3, command, { expiresIn: WEEK });

// @case: link for centuries
import { Storage } from '@google-cloud/storage';
// expect: insecure-cloud-storage
await new Storage().bucket('reports').file('a.pdf').getSignedUrl({ action: 'read', expires: '03-09-2491' });

// @case: one finding for the settings of one object
import { PutPublicAccessBlockCommand, S3Client } from '@aws-sdk/client-s3';
export const open = (s3: S3Client) =>
  s3.send(
    new PutPublicAccessBlockCommand({
      Bucket: 'ecg',
      PublicAccessBlockConfiguration: {
        // expect: insecure-cloud-storage
        BlockPublicAcls: false,
        IgnorePublicAcls: false,
        BlockPublicPolicy: false,
      },
    }),
  );

// @case: a store of the hospital that speaks the protocol of S3
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
export class Media {
  private readonly client: S3Client;
  constructor(host: string, private readonly bucket: string) {
    this.client = new S3Client({ endpoint: `https://${host}:9000`, region: 'ward' });
  }
  async upload(name: string, ecg: Buffer): Promise<void> {
    // expect: insecure-cloud-storage
    const command = new PutObjectCommand({ Bucket: this.bucket, ACL: 'public-read', Key: name, Body: ecg });
    await this.client.send(command);
  }
}

// @case: the policy as text in a constant
import { PutBucketPolicyCommand, S3Client } from '@aws-sdk/client-s3';
const s3 = new S3Client({});
const policy = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: 'arn:aws:s3:::recordings/*' }],
});
export async function openRecordings(bucket: string) {
  // expect: insecure-cloud-storage
  await s3.send(new PutBucketPolicyCommand({ Bucket: bucket, Policy: policy }));
}

// @case: what is closed elsewhere is another bucket, and what is uploaded is opened at once
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { Storage } from '@google-cloud/storage';
const storage = new Storage();
const s3 = new S3Client({});
export const reports = {
  keep(path: string) {
    // expect: insecure-cloud-storage
    return storage.bucket('reports').file(path).makePublic();
  },
  lock(path: string) {
    return storage.bucket('archive').file(path).makePrivate();
  },
  upload(path: string, ecg: Buffer) {
    // expect: insecure-cloud-storage
    return s3.send(new PutObjectCommand({ Bucket: 'reports', Key: path, Body: ecg, ACL: 'public-read' }));
  },
  store(path: string, ecg: Buffer) {
    return s3.send(new PutObjectCommand({ Bucket: 'reports', Key: path, Body: ecg, ACL: 'private' }));
  },
};
