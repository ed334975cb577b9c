// @case: literal
import { ApolloServer } from '@apollo/server';
export const server = new ApolloServer({
  typeDefs: 'type Query { pumps: [String] }',
  // expect: insecure-graphql-introspection
  introspection: true,
});

// @case: options of another file
// @file: options.ts
export const options = { typeDefs: 'type Query { pumps: [String] }', introspection: true };
// @file: server.ts
import { ApolloServer } from '@apollo/server';
import { options } from './options';
// expect: insecure-graphql-introspection
export const server = new ApolloServer(options);

// @case: constant
import { ApolloServer as Server } from '@apollo/server';
const PLAYGROUND = true;
// expect: insecure-graphql-introspection
export const server = new Server({ typeDefs: 'type Query { beds: Int }', introspection: PLAYGROUND });

// @case: options in steps
import { ApolloServer } from 'apollo-server';
const options: Record<string, unknown> = { typeDefs: 'type Query { beds: Int }' };
options.introspection = true;
// expect: insecure-graphql-introspection
export const server = new ApolloServer(options);

// @case: wrapper of another file
// @file: make.ts
import { ApolloServer } from '@apollo/server';
export const make = (typeDefs: string, introspection: boolean) => new ApolloServer({ typeDefs, introspection });
// @file: start.ts
import { make } from './make';
// expect: insecure-graphql-introspection
export const server = make('type Query { doses: [Float] }', true);

// @case: express integration, require
const { ApolloServer } = require('apollo-server-express');
// expect: insecure-graphql-introspection
module.exports = new ApolloServer({ typeDefs: 'type Mutation { bolus(units: Float): Int }', introspection: true });

// @case: NestJS
import { Module } from '@nestjs/common';
import { ApolloDriver } from '@nestjs/apollo';
import { GraphQLModule } from '@nestjs/graphql';
// expect: insecure-graphql-introspection
@Module({ imports: [GraphQLModule.forRoot({ driver: ApolloDriver, introspection: true, autoSchemaFile: true })] })
export class AppModule {}
