// @case: nest, switched on where the application is made
// @file: main.ts
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module';
async function bootstrap() {
  // expect: cors-wildcard
  const app = await NestFactory.create(AppModule, { cors: true });
  await app.listen(3000);
}
void bootstrap();

// @case: nest, credentials but no origins, and every origin with credentials
// @file: main.ts
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { AppModule, AdminModule } from './app.module';
async function bootstrap() {
  const app = await NestFactory.create(AppModule, new FastifyAdapter(), {
    // expect: cors-wildcard
    cors: { credentials: true, methods: ['GET', 'POST'] },
  });
  await app.listen(3000);
  const admin = await NestFactory.create(AdminModule);
  admin.enableCors({
    // expect: cors-wildcard
    origin: true,
    credentials: true,
  });
  await admin.listen(3001);
}
void bootstrap();

// @case: nest, asked for each request and never refused
// @file: main.ts
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module';
async function bootstrap() {
  // expect: cors-wildcard
  const app = await NestFactory.create(AppModule, { cors: (request, callback) => callback(null, { origin: true }) });
  await app.listen(3000);
}
void bootstrap();

// @case: nest, gateways of WebSockets
// @file: vitals.gateway.ts
import { SubscribeMessage, WebSocketGateway } from '@nestjs/websockets';
import { ANY } from './origins';
@WebSocketGateway({
  namespace: 'vitals',
  cors: {
    // expect: cors-wildcard
    origin: ANY,
  },
})
export class VitalsGateway {
  @SubscribeMessage('watch')
  watch() {}
}
// expect: cors-wildcard
@WebSocketGateway(8081, { cors: true })
export class AlarmsGateway {}
// @file: origins.ts
export const ANY = '*';
