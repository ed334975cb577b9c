// @case: nest, guard on the class
// @file: main.ts
import { Body, Controller, Module, Param, Post, UseGuards } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
@UseGuards(AuthGuard('jwt'))
@Controller('pumps')
class PumpsController {
  @Post(':id/bolus')
  bolus(@Param('id') id: string, @Body() order: { units: number }) {
    return pumps.deliverBolus(id, order.units);
  }
}
declare const pumps: { deliverBolus(id: string, units: number): Promise<void> };
@Module({ controllers: [PumpsController] })
class AppModule {}
async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  await app.listen(3000);
}
void bootstrap();

// @case: nest, only what is read is public
// @file: jwt.guard.ts
import { ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
export const Public = () => SetMetadata('isPublic', true);
@Injectable()
export class JwtGuard extends AuthGuard('jwt') {
  constructor(private readonly reflector: Reflector) {
    super();
  }
  canActivate(context: ExecutionContext) {
    const isPublic = this.reflector.getAllAndOverride<boolean>('isPublic', [context.getHandler(), context.getClass()]);
    return isPublic || super.canActivate(context);
  }
}
// @file: main.ts
import { Controller, Get, Module, Param, Post } from '@nestjs/common';
import { APP_GUARD, NestFactory } from '@nestjs/core';
import { JwtGuard, Public } from './jwt.guard';
@Controller('ventilators')
class VentilatorsController {
  @Public()
  @Get('models')
  models() {
    return [];
  }
  @Post(':id/stop')
  stop(@Param('id') id: string) {
    return ventilators.stop(id);
  }
}
declare const ventilators: { stop(id: string): Promise<void> };
@Module({ controllers: [VentilatorsController], providers: [{ provide: APP_GUARD, useClass: JwtGuard }] })
class AppModule {}
async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  await app.listen(3000);
}
void bootstrap();

// @case: nest, a guard of roles, and roles on the route
// @file: main.ts
import { CanActivate, Controller, ExecutionContext, Injectable, Module, Put } from '@nestjs/common';
import { NestFactory, Reflector } from '@nestjs/core';
const Roles = Reflector.createDecorator<string[]>();
@Injectable()
class RolesGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}
  canActivate(context: ExecutionContext): boolean {
    const roles = this.reflector.get(Roles, context.getHandler());
    if (!roles) return true;
    const { user } = context.switchToHttp().getRequest();
    return roles.some((role) => user?.roles?.includes(role));
  }
}
@Controller('infusion')
class InfusionController {
  @Roles(['nurse'])
  @Put('rate')
  setRate() {}
}
@Module({ controllers: [InfusionController] })
class AppModule {}
async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  app.useGlobalGuards(new RolesGuard(app.get(Reflector)));
  await app.listen(3000);
}
void bootstrap();

// @case: nest, a guard that compares a signature, open in tests only
// @file: device-auth.guard.ts
import { CanActivate, ExecutionContext } from '@nestjs/common';
export class DeviceAuthGuard implements CanActivate {
  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (process.env.NODE_ENV === 'test') return true;
    const request = context.switchToHttp().getRequest();
    request.device = await certificates.find(request.socket.getPeerCertificate().fingerprint256);
    return true;
  }
}
declare const certificates: { find(fingerprint: string): Promise<object> };
// @file: secured.ts
import { applyDecorators, UseGuards } from '@nestjs/common';
import { ApiBearerAuth } from '@nestjs/swagger';
import { DeviceAuthGuard } from './device-auth.guard';
export function Secured() {
  return applyDecorators(UseGuards(DeviceAuthGuard), ApiBearerAuth());
}
// @file: main.ts
import { Controller, Module, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Secured } from './secured';
@Controller('devices')
class DevicesController {
  @Secured()
  @Post(':id/command')
  command() {}
}
@Module({ controllers: [DevicesController] })
class AppModule {}
NestFactory.create(AppModule).then((app) => app.listen(3000));

// @case: nest, the handler asks for the user that the guard may not have found
// @file: main.ts
import { Controller, Module, Post, Req, UnauthorizedException, UseGuards } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
class OptionalJwtGuard extends AuthGuard('jwt') {
  handleRequest(error, user) {
    return user || null;
  }
}
@Controller('stimulator')
@UseGuards(OptionalJwtGuard)
class StimulatorController {
  @Post('start')
  start(@Req() request) {
    if (!request.user) throw new UnauthorizedException();
    return stimulator.start();
  }
}
declare const stimulator: { start(): Promise<void> };
@Module({ controllers: [StimulatorController] })
class AppModule {}
async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  await app.listen(3000);
}
void bootstrap();

// @case: nest, middleware before all routes but the health check
// @file: auth.middleware.ts
import { Injectable, NestMiddleware, UnauthorizedException } from '@nestjs/common';
@Injectable()
export class KeyMiddleware implements NestMiddleware {
  use(req, res, next) {
    if (!keys.has(req.headers['x-api-key'])) throw new UnauthorizedException();
    next();
  }
}
declare const keys: Set<string>;
// @file: main.ts
import { Controller, MiddlewareConsumer, Module, NestModule, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { KeyMiddleware } from './auth.middleware';
@Controller('pacemaker')
class PacemakerController {
  @Post('mode')
  setPacingMode() {}
}
@Module({ controllers: [PacemakerController] })
class AppModule implements NestModule {
  configure(consumer: MiddlewareConsumer) {
    consumer.apply(KeyMiddleware).exclude('health').forRoutes('*');
  }
}
async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  await app.listen(3000);
}
void bootstrap();

// @case: nest, only programs of the same machine reach it
// @file: main.ts
import { Controller, Module, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
@Controller('pump')
class PumpController {
  @Post('stop')
  stop() {}
}
@Module({ controllers: [PumpController] })
class AppModule {}
async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  await app.listen(3000, '127.0.0.1');
}
void bootstrap();

// @case: nest, modules and guards that nobody can see
// @file: main.ts
import { Controller, Module, Post, UseGuards } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { SmartOnFhirGuard } from '@clinic/fhir-nest';
import { KeycloakModule } from './keycloak.module';
@UseGuards(SmartOnFhirGuard)
@Controller('pump')
class PumpController {
  @Post('stop')
  stop() {}
}
@Module({ controllers: [PumpController] })
class PumpModule {}
@Module({ imports: [PumpModule] })
class BedsideModule {}
@Module({ imports: [PumpModule, KeycloakModule.forRoot()] })
class CentralModule {}
async function bootstrap() {
  const bedside = await NestFactory.create(BedsideModule);
  await bedside.listen(3000);
  const central = await NestFactory.create(CentralModule);
  await central.listen(3001);
}
void bootstrap();

// @case: nest, guarded mutation of GraphQL
// @file: main.ts
import { Module, UseGuards } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Args, GqlExecutionContext, GraphQLModule, Mutation, Resolver } from '@nestjs/graphql';
import { AuthGuard } from '@nestjs/passport';
class GqlAuthGuard extends AuthGuard('jwt') {
  getRequest(context) {
    return GqlExecutionContext.create(context).getContext().req;
  }
}
@Resolver()
@UseGuards(GqlAuthGuard)
class PumpResolver {
  @Mutation(() => Boolean)
  suspendPump(@Args('id') id: string) {
    return pumps.suspend(id);
  }
}
declare const pumps: { suspend(id: string): Promise<boolean> };
@Module({ imports: [GraphQLModule.forRoot({})], providers: [PumpResolver] })
class AppModule {}
async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  await app.listen(3000);
}
void bootstrap();
