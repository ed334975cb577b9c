// @case: nest, session without sameSite
// @file: main.ts
import session from 'express-session';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module';
async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  app.use(
    // expect: csrf-missing
    session({ secret: process.env.SESSION_SECRET, resave: false, saveUninitialized: false, cookie: { secure: true } }),
  );
  await app.listen(3000);
}
void bootstrap();
// @file: app.module.ts
import { Body, Controller, Module, Post, Session } from '@nestjs/common';
@Controller('orders')
class OrdersController {
  @Post()
  place(@Session() session, @Body() order: object) {
    return save(session.clinician, order);
  }
}
declare function save(who: string, order: object): Promise<void>;
@Module({ controllers: [OrdersController] })
export class AppModule {}
