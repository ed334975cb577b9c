// @case: off
import { ApolloServer } from '@apollo/server';
export const server = new ApolloServer({ typeDefs: 'type Query { pumps: [String] }', introspection: false });

// @case: options of another file, by environment
// @file: options.ts
export const options = { typeDefs: 'type Query { pumps: [String] }', introspection: process.env.NODE_ENV !== 'production' };
// @file: server.ts
import { ApolloServer } from '@apollo/server';
import { options } from './options';
export const server = new ApolloServer(options);

// @case: default
import { ApolloServer as Server } from '@apollo/server';
export const server = new Server({ typeDefs: 'type Query { beds: Int }' });

// @case: switched off in steps
import { ApolloServer } from 'apollo-server';
const options: Record<string, unknown> = { typeDefs: 'type Query { beds: Int }' };
options.introspection = false;
export const server = new ApolloServer(options);

// @case: wrapper of another file
// @file: make.ts
import { ApolloServer } from '@apollo/server';
export const make = (typeDefs: string, introspection: boolean) => new ApolloServer({ typeDefs, introspection });
// @file: start.ts
import { make } from './make';
export const server = make('type Query { doses: [Float] }', false);

// @case: flag of the environment
import { ApolloServer } from '@apollo/server';
export const server = new ApolloServer({ typeDefs: 'type Query { beds: Int }', introspection: process.env.GRAPHQL_DOCS === '1' });
