// @case: nest, origins of one's own
// @file: main.ts
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module';
async function bootstrap() {
  const app = await NestFactory.create(AppModule, {
    cors: { origin: ['https://portal.clinic.example'], credentials: true },
  });
  await app.listen(3000);
  const quiet = await NestFactory.create(AppModule, { cors: false, bufferLogs: true });
  await quiet.listen(3001);
}
void bootstrap();

// @case: nest, options from elsewhere
// @file: main.ts
import { ConfigService } from '@nestjs/config';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module';
import { corsOptions } from './cors';
async function bootstrap() {
  const app = await NestFactory.create(AppModule, { cors: corsOptions });
  app.enableCors({ origin: app.get(ConfigService).get('CORS_ORIGIN'), credentials: true });
  await app.listen(3000);
}
void bootstrap();
// @file: cors.ts
export const corsOptions = {
  origin: (origin, callback) => callback(null, allowed.includes(origin)),
  credentials: true,
};
const allowed = ['https://portal.clinic.example'];

// @case: nest, gateways for the portal
// @file: vitals.gateway.ts
import { SubscribeMessage, WebSocketGateway } from '@nestjs/websockets';
@WebSocketGateway({ namespace: 'vitals', cors: { origin: process.env.PORTAL_ORIGIN } })
export class VitalsGateway {
  @SubscribeMessage('watch')
  watch() {}
}
@WebSocketGateway(8081)
export class AlarmsGateway {}
