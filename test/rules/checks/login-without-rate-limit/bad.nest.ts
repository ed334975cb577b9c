// @case: nest, controller and module of other files
// @file: auth/auth.service.ts
import { Injectable, UnauthorizedException } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import * as bcrypt from 'bcrypt';
import { ClinicianRepository } from './clinician.repository';
@Injectable()
export class AuthService {
  constructor(
    private readonly clinicians: ClinicianRepository,
    private readonly jwt: JwtService,
  ) {}
  async login(email: string, password: string) {
    const clinician = await this.clinicians.findByEmail(email);
    if (!clinician || !(await bcrypt.compare(password, clinician.hash))) throw new UnauthorizedException();
    return { token: await this.jwt.signAsync({ sub: clinician.id }) };
  }
}
// @file: auth/clinician.repository.ts
export class ClinicianRepository {
  async findByEmail(email: string) {
    return this.rows.find((row) => row.email === email);
  }
  private readonly rows: { id: string; email: string; hash: string }[] = [];
}
// @file: auth/auth.controller.ts
import { Body, Controller, HttpCode, Logger, Post } from '@nestjs/common';
import { AuthService } from './auth.service';
@Controller('auth')
export class AuthController {
  private readonly logger = new Logger(AuthController.name);
  constructor(private readonly auth: AuthService) {}
  @Post('login')
  @HttpCode(200)
  login(@Body() body: { email: string; password: string }) {
    this.logger.log('Login attempt');
    return this.auth.login(body.email, body.password);
  }
}
// @file: auth/auth.module.ts
import { Module } from '@nestjs/common';
import { JwtModule } from '@nestjs/jwt';
import { AuthController } from './auth.controller';
import { AuthService } from './auth.service';
import { ClinicianRepository } from './clinician.repository';
@Module({
  imports: [JwtModule.register({ secret: process.env.JWT_SECRET, signOptions: { expiresIn: '15m' } })],
  controllers: [AuthController],
  providers: [AuthService, ClinicianRepository],
})
export class AuthModule {}
// @file: app.module.ts
import { Module } from '@nestjs/common';
import { ConfigModule } from '@nestjs/config';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuthModule } from './auth/auth.module';
@Module({ imports: [ConfigModule.forRoot({ isGlobal: true }), TypeOrmModule.forRoot({ type: 'postgres' }), AuthModule] })
export class AppModule {}
// @file: main.ts
import { ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import helmet from 'helmet';
import { AppModule } from './app.module';
async function bootstrap() {
  // expect: login-without-rate-limit
  const app = await NestFactory.create(AppModule, { bufferLogs: true });
  app.use(helmet());
  app.useGlobalPipes(new ValidationPipe({ whitelist: true }));
  await app.listen(3000);
}
void bootstrap();

// @case: nest, the throttler is set up but no guard runs it
// @file: login.controller.ts
import { Body, Controller, Post } from '@nestjs/common';
import { Throttle } from '@nestjs/throttler';
@Controller('sessions')
export class LoginController {
  @Throttle({ default: { limit: 5, ttl: 60000 } })
  @Post()
  signIn(@Body() body: { user: string; pin: string }) {
    return check(body.user, body.pin);
  }
}
declare function check(user: string, pin: string): object;
// @file: main.ts
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ThrottlerModule } from '@nestjs/throttler';
import { LoginController } from './login.controller';
@Module({ imports: [ThrottlerModule.forRoot([{ ttl: 60_000, limit: 10 }])], controllers: [LoginController] })
class AppModule {}
async function bootstrap() {
  // expect: login-without-rate-limit
  const app = await NestFactory.create(AppModule);
  await app.listen(3000);
}
void bootstrap();

// @case: nest, the login is taken out of the limit
// @file: auth.controller.ts
import { Body, Controller, Post } from '@nestjs/common';
import { SkipThrottle } from '@nestjs/throttler';
@SkipThrottle()
@Controller({ path: 'auth', version: '1' })
export class AuthController {
  @Post('verify-otp')
  verify(@Body('code') code: string) {
    return codes.has(code);
  }
}
const codes = new Set<string>();
// @file: main.ts
import { Module } from '@nestjs/common';
import { APP_GUARD, NestFactory } from '@nestjs/core';
import { ThrottlerGuard, ThrottlerModule } from '@nestjs/throttler';
import { AuthController } from './auth.controller';
@Module({
  imports: [ThrottlerModule.forRoot([{ ttl: 60_000, limit: 10 }])],
  controllers: [AuthController],
  providers: [{ provide: APP_GUARD, useClass: ThrottlerGuard }],
})
class AppModule {}
async function bootstrap() {
  // expect: login-without-rate-limit
  const app = await NestFactory.create(AppModule);
  await app.listen(3000);
}
void bootstrap();

// @case: nest, strategy of passport, dynamic module, bootstrap in a function that is handed the application
// @file: setup.ts
import { INestApplication, ValidationPipe } from '@nestjs/common';
export function setUp(app: INestApplication) {
  app.setGlobalPrefix('api');
  app.useGlobalPipes(new ValidationPipe());
  app.enableCors({ origin: 'https://portal.clinic.example' });
}
// @file: local.strategy.ts
import { Injectable, UnauthorizedException } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { Strategy } from 'passport-local';
@Injectable()
export class LocalStrategy extends PassportStrategy(Strategy) {
  async validate(username: string, password: string) {
    const nurse = await find(username, password);
    if (!nurse) throw new UnauthorizedException();
    return nurse;
  }
}
declare function find(username: string, password: string): Promise<object | undefined>;
// @file: auth.module.ts
import { Controller, DynamicModule, Module, Post, Request, UseGuards } from '@nestjs/common';
import { AuthGuard, PassportModule } from '@nestjs/passport';
import { LocalStrategy } from './local.strategy';
@Controller('auth')
export class AuthController {
  @UseGuards(AuthGuard('local'))
  @Post('login')
  login(@Request() req) {
    return issue(req.user);
  }
}
declare function issue(user: object): string;
@Module({})
export class AuthModule {
  static forRoot(): DynamicModule {
    return { module: AuthModule, imports: [PassportModule], controllers: [AuthController], providers: [LocalStrategy] };
  }
}
// @file: main.ts
import { forwardRef, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AuthModule } from './auth.module';
import { setUp } from './setup';
@Module({ imports: [forwardRef(() => WardModule), AuthModule.forRoot()] })
class AppModule {}
@Module({})
class WardModule {}
async function bootstrap() {
  // expect: login-without-rate-limit
  const app = await NestFactory.create(AppModule);
  setUp(app);
  await app.listen(3000);
}
void bootstrap();

// @case: nest, the limit stands before other routes
// @file: main.ts
import { Controller, MiddlewareConsumer, Module, NestModule, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import rateLimit from 'express-rate-limit';
@Controller('reports')
class ReportsController {
  @Post()
  create() {}
}
@Controller('bedside')
class BedsideController {
  @Post('unlock')
  unlock() {}
}
@Module({ controllers: [ReportsController, BedsideController] })
class AppModule implements NestModule {
  configure(consumer: MiddlewareConsumer) {
    consumer.apply(rateLimit({ windowMs: 60_000, limit: 30 })).forRoutes(ReportsController);
  }
}
async function bootstrap() {
  // expect: login-without-rate-limit
  const app = await NestFactory.create(AppModule);
  await app.listen(3000);
}
void bootstrap();

// @case: nest, guard on another method of the class, routes of a base class
// @file: base.ts
import { Body, Get, Post, UseGuards } from '@nestjs/common';
import { ThrottlerGuard } from '@nestjs/throttler';
export abstract class SessionsController {
  @Post('login')
  login(@Body() body: { user: string; password: string }) {
    return this.check(body.user, body.password);
  }
  @UseGuards(ThrottlerGuard)
  @Get('me')
  me() {}
  protected abstract check(user: string, password: string): object;
}
// @file: main.ts
import { Controller, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { SessionsController } from './base';
@Controller('staff')
class StaffSessionsController extends SessionsController {
  protected check(user: string, password: string) {
    return { user };
  }
}
@Module({ controllers: [StaffSessionsController] })
class AppModule {}
// expect: login-without-rate-limit
NestFactory.create(AppModule).then((app) => app.listen(3000));

// @case: nest, a command handler checks the password, and an administrator can lock the account
// @file: login.ts
import { Body, Controller, ForbiddenException, Post, UnauthorizedException } from '@nestjs/common';
import { CommandBus, CommandHandler, ICommandHandler } from '@nestjs/cqrs';
import * as bcrypt from 'bcrypt';
export class LoginCommand {
  constructor(
    readonly name: string,
    readonly password: string,
  ) {}
}
@CommandHandler(LoginCommand)
export class LoginHandler implements ICommandHandler<LoginCommand> {
  async execute({ name, password }: LoginCommand) {
    const user = await load(name);
    if (!(await bcrypt.compare(password, user.hash))) throw new UnauthorizedException();
    if (user.isLocked) throw new ForbiddenException('ACCOUNT_LOCKED');
    return user;
  }
}
declare function load(name: string): Promise<{ hash: string; isLocked: boolean }>;
@Controller('auth')
export class AuthController {
  constructor(private readonly commands: CommandBus) {}
  @Post('login')
  login(@Body() { name, password }: { name: string; password: string }) {
    return this.commands.execute(new LoginCommand(name, password));
  }
}
// @file: main.ts
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { MongooseModule } from '@nestjs/mongoose';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuthController, LoginHandler } from './login';
const database = process.env.MONGO ? MongooseModule.forRoot(process.env.MONGO) : TypeOrmModule.forRoot();
@Module({ imports: [CqrsModule, database], controllers: [AuthController], providers: [LoginHandler] })
class AppModule {}
async function bootstrap() {
  // expect: login-without-rate-limit
  const app = await NestFactory.create(AppModule);
  await app.listen(3000);
}
void bootstrap();

// @case: nest, the code that is asked for after the password
// @file: main.ts
import { Body, Controller, Module, Post, UseGuards } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
@UseGuards(AuthGuard('jwt-pending'))
@Controller('auth')
class SecondFactorController {
  @Post('otp')
  verify(@Body('code') code: string) {
    return codes.has(code);
  }
}
const codes = new Set<string>();
@Module({ controllers: [SecondFactorController] })
class AppModule {}
async function bootstrap() {
  // expect: login-without-rate-limit
  const app = await NestFactory.create(AppModule);
  await app.listen(3000);
}
void bootstrap();

// @case: nest, mutation of GraphQL
// @file: members.resolver.ts
import { Args, Mutation, Resolver } from '@nestjs/graphql';
@Resolver()
export class MembersResolver {
  @Mutation(() => String)
  async login(@Args('email') email: string, @Args('password') password: string) {
    return members.check(email, password);
  }
}
declare const members: { check(email: string, password: string): Promise<string> };
// @file: main.ts
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ApolloDriver } from '@nestjs/apollo';
import { GraphQLModule } from '@nestjs/graphql';
import { MembersResolver } from './members.resolver';
@Module({ imports: [GraphQLModule.forRoot({ driver: ApolloDriver })], providers: [MembersResolver] })
class AppModule {}
async function bootstrap() {
  // expect: login-without-rate-limit
  const app = await NestFactory.create(AppModule);
  await app.listen(3000);
}
void bootstrap();

// @case: nest, a function gives back the application that another file starts
// @file: package.json
{ "main": "main.js" }
// @file: app.module.ts
import { Body, Controller, Module, Post } from '@nestjs/common';
@Controller('auth')
export class AuthController {
  @Post('login')
  login(@Body() body: { user: string; password: string }) {
    return check(body.user, body.password);
  }
}
declare function check(user: string, password: string): object;
@Module({ controllers: [AuthController] })
export class AppModule {}
// @file: setup.ts
import { ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ExpressAdapter } from '@nestjs/platform-express';
import type { Express } from 'express';
import { AppModule } from './app.module';
export async function setUp(server: Express) {
  // expect: login-without-rate-limit
  const app = await NestFactory.create(AppModule, new ExpressAdapter(server));
  app.useGlobalPipes(new ValidationPipe());
  return app;
}
// @file: main.ts
import * as express from 'express';
import * as http from 'http';
import { setUp } from './setup';
async function bootstrap() {
  const server = express();
  const app = await setUp(server);
  await app.init();
  http.createServer(server).listen(3000);
}
void bootstrap();

// @case: a port whose adapter compares the password itself
// @file: auth.port.ts
export interface AuthPort {
  signIn(mail: string, password: string): Promise<boolean>;
}
export const AuthPort = Symbol('AuthPort');
// @file: own.ts
import bcrypt from 'bcrypt';
import type { AuthPort } from './auth.port';
import { users } from './users';
export class OwnAuth implements AuthPort {
  async signIn(mail: string, password: string): Promise<boolean> {
    const user = await users.byMail(mail);
    return user !== undefined && bcrypt.compare(password, user.hash);
  }
}
// @file: users.ts
export const users: { byMail(mail: string): Promise<{ hash: string } | undefined> } = { byMail: async () => undefined };
// @file: main.ts
import { Body, Controller, Inject, Module, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AuthPort } from './auth.port';
import { OwnAuth } from './own';
@Controller()
class AuthController {
  constructor(@Inject(AuthPort) private readonly auth: AuthPort) {}
  @Post('sign-in')
  signIn(@Body() body: { mail: string; password: string }) {
    return this.auth.signIn(body.mail, body.password);
  }
}
@Module({ controllers: [AuthController], providers: [{ provide: AuthPort, useClass: OwnAuth }] })
class AppModule {}
async function bootstrap() {
  // expect: login-without-rate-limit
  const app = await NestFactory.create(AppModule);
  await app.listen(3000);
}
void bootstrap();
