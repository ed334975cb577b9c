// @case: upload for everybody
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
const s3 = new S3Client({});
export const upload = (name: string, ecg: Buffer) =>
  s3.send(new PutObjectCommand({ Bucket: 'ecg', Key: name, Body: ecg, ACL: 'private' }));

// @case: options of another file
// @file: storage-options.ts
export const DEFAULTS = { Bucket: 'reports', ACL: 'bucket-owner-full-control' } as const;
// @file: main.ts
import { S3 } from '@aws-sdk/client-s3';
import { DEFAULTS } from './storage-options';
await new S3({}).putObject({ ...DEFAULTS, Key: name, Body: report });

// @case: wrapper in another file
// @file: store.ts
import { Storage } from '@google-cloud/storage';
const bucket = new Storage().bucket('holter');
export const save = (name: string, data: Buffer, isPublic: boolean) => bucket.file(name).save(data, { public: isPublic });
// @file: main.ts
import { save } from './store';
await save('patient-7.edf', recording, false);

// @case: made public afterwards
import { Storage as Cloud } from '@google-cloud/storage';
class Reports {
  private readonly bucket = new Cloud().bucket('reports');
  async publish(name: string): Promise<void> {
    await this.bucket.file(name).makePrivate();
  }
}

// @case: container of Azure
import { BlobServiceClient } from '@azure/storage-blob';
const service = BlobServiceClient.fromConnectionString(process.env.STORAGE!);
await service.getContainerClient('dicom').create();

// @case: block of public access off
import { PutPublicAccessBlockCommand } from '@aws-sdk/client-s3';
const block: Record<string, boolean> = { BlockPublicAcls: true };
block.BlockPublicPolicy = true;
await s3.send(new PutPublicAccessBlockCommand({ Bucket: 'ecg', PublicAccessBlockConfiguration: block }));

// @case: policy for everybody
import { PutBucketPolicyCommand } from '@aws-sdk/client-s3';
const policy = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::123456789012:role/reader' }, Action: 's3:GetObject', Resource: 'arn:aws:s3:::ecg/*' }, { Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: '*' }] };
await s3.send(new PutBucketPolicyCommand({ Bucket: 'ecg', Policy: JSON.stringify(policy) }));

// @case: link for a week
import { getSignedUrl as sign } from '@aws-sdk/s3-request-presigner';
const MINUTES = 5 * 60;
export const link = await sign(s3, command, { expiresIn: MINUTES });

// @case: link for centuries
import { Storage } from '@google-cloud/storage';
await new Storage().bucket('reports').file('a.pdf').getSignedUrl({ action: 'read', expires: Date.now() + 300_000 });

// @case: files that are meant for everybody
import { PutBucketPolicyCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
const s3 = new S3Client({});
export const upload = (logo: Buffer) =>
  // expect: insecure-cloud-storage (low)
  s3.send(new PutObjectCommand({ Bucket: process.env.PUBLIC_ASSETS_BUCKET, Key: 'img.png', Body: logo, ACL: 'public-read' }));
const policy = { Statement: [{ Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: 'arn:aws:s3:::ward-website/*' }] };
export const open = () =>
  // expect: insecure-cloud-storage (low)
  s3.send(new PutBucketPolicyCommand({ Bucket: 'ward-website', Policy: JSON.stringify(policy) }));

// @case: a store that speaks the protocol of S3 and has no ACLs
import { PutObjectCommand, S3, S3Client } from '@aws-sdk/client-s3';
export class Media {
  private readonly client: S3Client;
  constructor(account: string, private readonly bucket: string) {
    this.client = new S3Client({ endpoint: `https://${account}.r2.cloudflarestorage.com`, region: 'auto' });
  }
  async upload(name: string, ecg: Buffer): Promise<void> {
    const command = new PutObjectCommand({ Bucket: this.bucket, ACL: 'public-read', Key: name, Body: ecg });
    await this.client.send(command);
  }
}
const r2 = new S3({ endpoint: 'https://ward7.r2.cloudflarestorage.com' });
export const save = (name: string, data: Buffer) =>
  r2.putObject({ Bucket: 'reports', ACL: 'public-read', Key: name, Body: data });

// @case: the buckets of an emulator on a developer's machine
import { PutBucketPolicyCommand, S3Client } from '@aws-sdk/client-s3';
const s3 = new S3Client({});
const open = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: 'arn:aws:s3:::*' }],
});
export async function initNonProductionBuckets(bucket: string) {
  // expect: insecure-cloud-storage (low)
  await s3.send(new PutBucketPolicyCommand({ Bucket: bucket, Policy: open }));
}

// @case: pictures that everybody sees beside a name
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
const s3 = new S3Client({});
export const uploadAvatar = (userId: string, picture: Buffer) =>
  // expect: insecure-cloud-storage (low)
  s3.send(new PutObjectCommand({ Bucket: process.env.BUCKET, Key: `avatars/${userId}.png`, Body: picture, ACL: 'public-read' }));

// @case: one file is published on demand, and can be withdrawn
import { PutObjectAclCommand, S3Client } from '@aws-sdk/client-s3';
import { Storage } from '@google-cloud/storage';
const storage = new Storage();
const s3 = new S3Client({});
const bucket = process.env.BUCKET!;
export const files = {
  enable(path: string) {
    // expect: insecure-cloud-storage (low)
    return storage.bucket(bucket).file(path).makePublic();
  },
  disable(name: string) {
    return storage.bucket(bucket).file(name).makePrivate();
  },
};
export class Objects {
  async publish(path: string) {
    // expect: insecure-cloud-storage (low)
    await s3.send(new PutObjectAclCommand({ Bucket: bucket, Key: `reports/${path}`, ACL: 'public-read' }));
  }
  async withdraw(path: string) {
    await s3.send(new PutObjectAclCommand({ Bucket: bucket, Key: `reports/${path}`, ACL: 'private' }));
  }
}
