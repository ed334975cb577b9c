// @case: nest, controller without a guard
// @file: pumps.controller.ts
import { Body, Controller, Param, Post } from '@nestjs/common';
import { PumpsService } from './pumps.service';
@Controller('pumps')
export class PumpsController {
  constructor(private readonly pumps: PumpsService) {}
  @Post(':id/bolus')
  bolus(@Param('id') id: string, @Body() order: { units: number }) {
    return this.pumps.deliver(id, order.units);
  }
}
// @file: pumps.service.ts
import { Injectable } from '@nestjs/common';
@Injectable()
export class PumpsService {
  async deliver(id: string, units: number) {
    await this.link.send(id, { bolus: units });
  }
  private readonly link = open();
}
declare function open(): { send(id: string, order: object): Promise<void> };
// @file: app.module.ts
import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { PumpsController } from './pumps.controller';
import { PumpsService } from './pumps.service';
@Module({
  imports: [MongooseModule.forRoot(process.env.MONGO_URL)],
  controllers: [PumpsController],
  providers: [PumpsService],
})
export class AppModule {}
// @file: main.ts
import { ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module';
async function bootstrap() {
  // expect: therapy-route-without-auth
  const app = await NestFactory.create(AppModule);
  app.useGlobalPipes(new ValidationPipe());
  await app.listen(3000);
}
void bootstrap();

// @case: nest, marked as public where a guard for all lets such routes through
// @file: public.ts
import { SetMetadata } from '@nestjs/common';
export const IS_PUBLIC_KEY = 'isPublic';
export const Public = () => SetMetadata(IS_PUBLIC_KEY, true);
// @file: jwt.guard.ts
import { ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import { IS_PUBLIC_KEY } from './public';
@Injectable()
export class JwtGuard extends AuthGuard('jwt') {
  constructor(private readonly reflector: Reflector) {
    super();
  }
  canActivate(context: ExecutionContext) {
    const isPublic = this.reflector.getAllAndOverride<boolean>(IS_PUBLIC_KEY, [context.getHandler(), context.getClass()]);
    if (isPublic) return true;
    return super.canActivate(context);
  }
}
// @file: ventilators.controller.ts
import { Controller, Get, Param, Post } from '@nestjs/common';
import { Public } from './public';
@Controller('ventilators')
export class VentilatorsController {
  @Get(':id')
  show(@Param('id') id: string) {
    return { id };
  }
  // so that the test bench can call it
  @Public()
  @Post(':id/stop')
  stop(@Param('id') id: string) {
    return ventilators.stop(id);
  }
}
declare const ventilators: { stop(id: string): Promise<void> };
// @file: main.ts
import { Module } from '@nestjs/common';
import { APP_GUARD, NestFactory } from '@nestjs/core';
import { JwtGuard } from './jwt.guard';
import { VentilatorsController } from './ventilators.controller';
@Module({ controllers: [VentilatorsController], providers: [{ provide: APP_GUARD, useClass: JwtGuard }] })
class AppModule {}
async function bootstrap() {
  // expect: therapy-route-without-auth
  const app = await NestFactory.create(AppModule);
  await app.listen(3000);
}
void bootstrap();

// @case: nest, a guard of roles that asks only where roles are named
// @file: roles.ts
import { CanActivate, ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
export const Roles = Reflector.createDecorator<string[]>();
@Injectable()
export class RolesGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}
  canActivate(context: ExecutionContext): boolean {
    const roles = this.reflector.get(Roles, context.getHandler());
    if (!roles || roles.length === 0) {
      return true;
    }
    const { user } = context.switchToHttp().getRequest();
    return roles.some((role) => user?.roles?.includes(role));
  }
}
// @file: infusion.controller.ts
import { Body, Controller, Get, Put } from '@nestjs/common';
import { Roles } from './roles';
@Controller('infusion')
export class InfusionController {
  @Roles(['nurse'])
  @Get('history')
  history() {
    return [];
  }
  @Put('rate')
  setRate(@Body('rate') rate: number) {
    return line.setRate(rate);
  }
}
declare const line: { setRate(rate: number): Promise<void> };
// @file: main.ts
import { Module } from '@nestjs/common';
import { NestFactory, Reflector } from '@nestjs/core';
import { InfusionController } from './infusion.controller';
import { RolesGuard } from './roles';
@Module({ controllers: [InfusionController] })
class AppModule {}
async function bootstrap() {
  // expect: therapy-route-without-auth
  const app = await NestFactory.create(AppModule);
  app.useGlobalGuards(new RolesGuard(app.get(Reflector)));
  await app.listen(3000);
}
void bootstrap();

// @case: nest, a guard that is still a stub
// @file: main.ts
import { CanActivate, Controller, Module, Post, UseGuards } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
class DeviceAuthGuard implements CanActivate {
  async canActivate(): Promise<boolean> {
    // TODO: check the certificate of the gateway
    return true;
  }
}
@UseGuards(DeviceAuthGuard)
@Controller('devices')
class DevicesController {
  @Post(':id/command')
  command() {}
}
@Module({ controllers: [DevicesController] })
class AppModule {}
// expect: therapy-route-without-auth
NestFactory.create(AppModule).then((app) => app.listen(3000));

// @case: nest, a guard that goes on without a user
// @file: optional-jwt.guard.ts
import { Injectable } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
@Injectable()
export class OptionalJwtGuard extends AuthGuard('jwt') {
  handleRequest(error, user) {
    return user || null;
  }
}
// @file: main.ts
import { Controller, Module, Post, UseGuards } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { OptionalJwtGuard } from './optional-jwt.guard';
@Controller('stimulator')
@UseGuards(OptionalJwtGuard)
class StimulatorController {
  @Post('start')
  start() {
    return stimulator.start();
  }
}
declare const stimulator: { start(): Promise<void> };
@Module({ controllers: [StimulatorController] })
class AppModule {}
async function bootstrap() {
  // expect: therapy-route-without-auth
  const app = await NestFactory.create(AppModule);
  await app.listen(3000);
}
void bootstrap();

// @case: nest, the middleware stands before other controllers
// @file: auth.middleware.ts
import { Injectable, NestMiddleware, UnauthorizedException } from '@nestjs/common';
@Injectable()
export class AuthMiddleware implements NestMiddleware {
  use(req, res, next) {
    if (!req.headers.authorization) throw new UnauthorizedException();
    next();
  }
}
// @file: main.ts
import { Controller, MiddlewareConsumer, Module, NestModule, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AuthMiddleware } from './auth.middleware';
@Controller('patients')
class PatientsController {}
@Controller('pacemaker')
class PacemakerController {
  @Post('mode')
  setPacingMode() {}
}
@Module({ controllers: [PatientsController, PacemakerController] })
class AppModule implements NestModule {
  configure(consumer: MiddlewareConsumer) {
    consumer.apply(AuthMiddleware).forRoutes(PatientsController, 'wards');
  }
}
async function bootstrap() {
  // expect: therapy-route-without-auth
  const app = await NestFactory.create(AppModule);
  await app.listen(3000);
}
void bootstrap();

// @case: nest, mutation of GraphQL
// @file: pump.resolver.ts
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
@Resolver('Pump')
export class PumpResolver {
  @Query('pump')
  pump(@Args('id') id: string) {
    return { id };
  }
  @Mutation()
  async suspendPump(@Args('id') id: string) {
    return pumps.suspend(id);
  }
}
declare const pumps: { suspend(id: string): Promise<boolean> };
// @file: main.ts
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ApolloDriver } from '@nestjs/apollo';
import { GraphQLModule } from '@nestjs/graphql';
import { PumpResolver } from './pump.resolver';
@Module({ imports: [GraphQLModule.forRoot({ driver: ApolloDriver, autoSchemaFile: true })], providers: [PumpResolver] })
class AppModule {}
async function bootstrap() {
  // expect: therapy-route-without-auth
  const app = await NestFactory.create(AppModule);
  await app.listen(3000);
}
void bootstrap();
