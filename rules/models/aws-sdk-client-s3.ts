import { a, as, each } from './shapes';
import type { LibraryModel, MemberModel, ParamModel } from './vocabulary';

const granted: ParamModel = { options: { ACL: as('cloud.acl') } };
const uploaded: ParamModel = { options: { ACL: as('cloud.acl'), Body: as('network.body') } };
const block: ParamModel = {
  options: {
    PublicAccessBlockConfiguration: {
      options: {
        BlockPublicAcls: as('cloud.public.block'),
        IgnorePublicAcls: as('cloud.public.block'),
        BlockPublicPolicy: as('cloud.public.block'),
        RestrictPublicBuckets: as('cloud.public.block'),
      },
    },
  },
};
const policy: ParamModel = { options: { Policy: as('cloud.policy') } };
const command = (param: ParamModel): MemberModel => ({ construct: { params: [param] } });
const method = (param: ParamModel): MemberModel => ({
  call: { params: [param], result: { labels: ['untrusted.response'] } },
});

export const awsSdkClientS3: LibraryModel = {
  package: '@aws-sdk/client-s3',
  versions: '>=3',
  exports: {
    S3Client: { construct: { result: a('#S3Client') } },
    S3: { construct: { result: a('#S3') } },
    PutObjectCommand: command(uploaded),
    ...each(
      [
        'CopyObjectCommand',
        'CreateMultipartUploadCommand',
        'CreateBucketCommand',
        'PutBucketAclCommand',
        'PutObjectAclCommand',
      ],
      command(granted),
    ),
    PutPublicAccessBlockCommand: command(block),
    DeletePublicAccessBlockCommand: { construct: { roles: ['cloud.public'] } },
    PutBucketPolicyCommand: command(policy),
  },
  types: {
    S3Client: { members: { send: { call: { result: { labels: ['untrusted.response'] } } } } },
    S3: {
      extends: ['#S3Client'],
      members: {
        putObject: method(uploaded),
        ...each(
          ['copyObject', 'createMultipartUpload', 'createBucket', 'putBucketAcl', 'putObjectAcl'],
          method(granted),
        ),
        putPublicAccessBlock: method(block),
        deletePublicAccessBlock: { call: { roles: ['cloud.public'] } },
        putBucketPolicy: method(policy),
      },
    },
  },
};
