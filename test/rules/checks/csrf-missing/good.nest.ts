// @case: nest, session with sameSite
// @file: main.ts
import session from 'express-session';
import { Body, Controller, Module, Post, Session } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
@Controller('orders')
class OrdersController {
  @Post()
  place(@Session() session, @Body() order: object) {
    return save(session.clinician, order);
  }
}
declare function save(who: string, order: object): Promise<void>;
@Module({ controllers: [OrdersController] })
class AppModule {}
async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  app.use(session({ secret: process.env.SESSION_SECRET, cookie: { secure: true, sameSite: 'lax' } }));
  await app.listen(3000);
}
void bootstrap();

// @case: nest, a guard that looks for a token in a header, and a session that keeps the state of the login
// @file: main.ts
import session from 'express-session';
import { Body, Controller, Module, Post, UseGuards } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
@UseGuards(AuthGuard('jwt'))
@Controller('orders')
class OrdersController {
  @Post()
  place(@Body() order: object) {
    return save(order);
  }
}
declare function save(order: object): Promise<void>;
@Module({ controllers: [OrdersController] })
class AppModule {}
async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  app.use(session({ secret: process.env.SESSION_SECRET, cookie: { secure: true } }));
  await app.listen(3000);
}
void bootstrap();

// @case: nest, a guard for all that compares a token of the form
// @file: csrf.guard.ts
import { CanActivate, ExecutionContext } from '@nestjs/common';
export class CsrfGuard implements CanActivate {
  canActivate(context: ExecutionContext) {
    const request = context.switchToHttp().getRequest();
    return request.headers['x-csrf-token'] === request.session.csrf;
  }
}
// @file: main.ts
import session from 'express-session';
import { Body, Controller, Module, Post } from '@nestjs/common';
import { APP_GUARD, NestFactory } from '@nestjs/core';
import { CsrfGuard } from './csrf.guard';
@Controller('orders')
class OrdersController {
  @Post()
  place(@Body() order: object) {}
}
@Module({ controllers: [OrdersController], providers: [{ provide: APP_GUARD, useClass: CsrfGuard }] })
class AppModule {}
async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  app.use(session({ secret: process.env.SESSION_SECRET, cookie: { secure: true } }));
  await app.listen(3000);
}
void bootstrap();
