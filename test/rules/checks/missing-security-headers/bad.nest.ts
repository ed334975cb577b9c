// @case: nest, pages of a view engine
// @file: main.ts
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module';
async function bootstrap() {
  // expect: missing-security-headers
  const app = await NestFactory.create<NestExpressApplication>(AppModule);
  app.useStaticAssets(join(__dirname, '..', 'public'));
  app.setBaseViewsDir(join(__dirname, '..', 'views'));
  app.setViewEngine('hbs');
  await app.listen(3000);
}
void bootstrap();
// @file: app.module.ts
import { Controller, Get, Module, Render } from '@nestjs/common';
@Controller()
class WardController {
  @Get('ward')
  @Render('ward')
  show() {
    return { beds: [] };
  }
}
@Module({ controllers: [WardController] })
export class AppModule {}

// @case: nest, the web application is served by a module
// @file: main.ts
import { Module, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ServeStaticModule } from '@nestjs/serve-static';
@Module({ imports: [ServeStaticModule.forRoot({ rootPath: 'client/dist' })] })
class AppModule {}
async function bootstrap() {
  // expect: missing-security-headers
  const app = await NestFactory.create(AppModule);
  app.useGlobalPipes(new ValidationPipe());
  await app.listen(3000);
}
void bootstrap();

// @case: nest, the middleware sets other headers
// @file: request-id.middleware.ts
import { Injectable, NestMiddleware } from '@nestjs/common';
@Injectable()
export class RequestIdMiddleware implements NestMiddleware {
  use(req, res, next) {
    res.setHeader('X-Request-Id', req.id);
    next();
  }
}
// @file: main.ts
import { Controller, Get, MiddlewareConsumer, Module, NestModule, Res } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { RequestIdMiddleware } from './request-id.middleware';
@Controller()
class PortalController {
  @Get()
  page(@Res() res) {
    res.sendFile('/srv/portal/index.html');
  }
}
@Module({ controllers: [PortalController] })
class AppModule implements NestModule {
  configure(consumer: MiddlewareConsumer) {
    consumer.apply(RequestIdMiddleware).forRoutes('*');
  }
}
async function bootstrap() {
  // expect: missing-security-headers
  const app = await NestFactory.create(AppModule);
  await app.listen(3000);
}
void bootstrap();
