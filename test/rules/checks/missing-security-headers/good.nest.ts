// @case: nest, helmet in the function that sets the application up
// @file: setup.ts
import type { NestExpressApplication } from '@nestjs/platform-express';
import helmet from 'helmet';
export class Server {
  constructor(private readonly app: NestExpressApplication) {}
  secure() {
    this.app.use(helmet());
    this.app.useStaticAssets('public');
  }
}
// @file: main.ts
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Server } from './setup';
@Module({})
class AppModule {}
async function bootstrap() {
  const app = await NestFactory.create<NestExpressApplication>(AppModule);
  new Server(app).secure();
  await app.listen(3000);
}
void bootstrap();

// @case: nest, helmet of fastify
// @file: main.ts
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, NestFastifyApplication } from '@nestjs/platform-fastify';
import { ServeStaticModule } from '@nestjs/serve-static';
import fastifyHelmet from '@fastify/helmet';
@Module({ imports: [ServeStaticModule.forRoot({ rootPath: 'client/dist' })] })
class AppModule {}
async function bootstrap() {
  const app = await NestFactory.create<NestFastifyApplication>(AppModule, new FastifyAdapter());
  await app.register(fastifyHelmet, { contentSecurityPolicy: true });
  await app.listen(3000);
}
void bootstrap();

// @case: nest, a middleware of a module sets them
// @file: page-headers.middleware.ts
import { Injectable, NestMiddleware } from '@nestjs/common';
@Injectable()
export class PageHeadersMiddleware implements NestMiddleware {
  use(req, res, next) {
    res.setHeader('Content-Security-Policy', "default-src 'self'");
    next();
  }
}
// @file: main.ts
import { Controller, Get, MiddlewareConsumer, Module, NestModule, Render } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { PageHeadersMiddleware } from './page-headers.middleware';
@Controller()
class PortalController {
  @Get()
  @Render('index')
  page() {}
}
@Module({ controllers: [PortalController] })
class AppModule implements NestModule {
  configure(consumer: MiddlewareConsumer) {
    consumer.apply(PageHeadersMiddleware).forRoutes('*');
  }
}
async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  await app.listen(3000);
}
void bootstrap();

// @case: nest, data only
// @file: main.ts
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
@Controller('readings')
class ReadingsController {
  @Get()
  all() {
    return [];
  }
}
@Module({ controllers: [ReadingsController] })
class AppModule {}
async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  SwaggerModule.setup('docs', app, SwaggerModule.createDocument(app, new DocumentBuilder().build()));
  await app.listen(3000);
}
void bootstrap();
