// @case: nest, the throttler's guard is put in for every route
// @file: auth.controller.ts
import { Body, Controller, Post } from '@nestjs/common';
@Controller('auth')
export class AuthController {
  @Post('login')
  login(@Body() body: { user: string; password: string }) {
    return check(body.user, body.password);
  }
}
declare function check(user: string, pin: string): object;
// @file: app.module.ts
import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ThrottlerGuard, ThrottlerModule } from '@nestjs/throttler';
import { AuthController } from './auth.controller';
@Module({
  imports: [ThrottlerModule.forRoot([{ ttl: 60_000, limit: 10 }])],
  controllers: [AuthController],
  providers: [{ provide: APP_GUARD, useClass: ThrottlerGuard }],
})
export class AppModule {}
// @file: main.ts
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module';
async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  await app.listen(3000);
}
void bootstrap();

// @case: nest, the guard stands on the controller, by a class of the workspace and a decorator of its own
// @file: login-throttler.guard.ts
import { applyDecorators, Injectable, Post, UseGuards } from '@nestjs/common';
import { ThrottlerGuard } from '@nestjs/throttler';
@Injectable()
export class PerAccountGuard extends ThrottlerGuard {
  protected async getTracker(req) {
    return req.body.user;
  }
}
export const LoginRoute = (path: string) => applyDecorators(Post(path), UseGuards(PerAccountGuard));
// @file: main.ts
import { Body, Controller, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { LoginRoute } from './login-throttler.guard';
@Controller('auth')
class AuthController {
  @LoginRoute('login')
  login(@Body() body: { user: string; password: string }) {
    return check(body.user, body.password);
  }
}
declare function check(user: string, pin: string): object;
@Module({ controllers: [AuthController] })
class AppModule {}
async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  await app.listen(3000);
}
void bootstrap();

// @case: nest, the class is taken out of the limit and the login put back
// @file: main.ts
import { Controller, Module, Post } from '@nestjs/common';
import { APP_GUARD, NestFactory } from '@nestjs/core';
import { SkipThrottle, ThrottlerGuard, ThrottlerModule } from '@nestjs/throttler';
@SkipThrottle()
@Controller('auth')
class AuthController {
  @SkipThrottle({ default: false })
  @Post('login')
  login() {}
}
@Module({
  imports: [ThrottlerModule.forRoot()],
  controllers: [AuthController],
  providers: [{ provide: APP_GUARD, useExisting: ThrottlerGuard }, ThrottlerGuard],
})
class AppModule {}
async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  await app.listen(3000);
}
void bootstrap();

// @case: nest, the service behind the strategy locks accounts
// @file: auth.service.ts
import { UnauthorizedException } from '@nestjs/common';
export class AuthService {
  async validateUser(name: string, password: string) {
    const user = await load(name);
    if (user.lockedUntil > Date.now()) throw new UnauthorizedException();
    if (await verify(password, user.hash)) return user;
    await save({ ...user, failedLogins: user.failedLogins + 1 });
    throw new UnauthorizedException();
  }
}
declare function load(name: string): Promise<{ hash: string; lockedUntil: number; failedLogins: number }>;
declare function verify(password: string, hash: string): Promise<boolean>;
declare function save(user: object): Promise<void>;
// @file: local.strategy.ts
import { PassportStrategy } from '@nestjs/passport';
import { Strategy } from 'passport-local';
import { AuthService } from './auth.service';
export class LocalStrategy extends PassportStrategy(Strategy) {
  constructor(private readonly auth: AuthService) {
    super();
  }
  validate(username: string, password: string) {
    return this.auth.validateUser(username, password);
  }
}
// @file: main.ts
import { Controller, Module, Post, Request, UseGuards } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import { AuthService } from './auth.service';
import { LocalStrategy } from './local.strategy';
@Controller('auth')
class AuthController {
  @UseGuards(AuthGuard('local'))
  @Post('login')
  login(@Request() req) {
    return req.user;
  }
}
@Module({ controllers: [AuthController], providers: [AuthService, LocalStrategy] })
class AppModule {}
async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  await app.listen(3000);
}
void bootstrap();

// @case: nest, a limiter of express before everything, in a function that is handed the application
// @file: hardening.ts
import type { NestExpressApplication } from '@nestjs/platform-express';
import rateLimit from 'express-rate-limit';
export function harden(app: NestExpressApplication) {
  app.set('trust proxy', 1);
  app.use(rateLimit({ windowMs: 60_000, limit: 100 }));
}
// @file: main.ts
import { Controller, Module, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { harden } from './hardening';
@Controller()
class LoginController {
  @Post('login')
  login() {}
}
@Module({ controllers: [LoginController] })
class AppModule {}
async function bootstrap() {
  const app = await NestFactory.create<NestExpressApplication>(AppModule);
  harden(app);
  await app.listen(3000);
}
void bootstrap();

// @case: nest, middleware of a module for the paths of the login
// @file: main.ts
import { Controller, MiddlewareConsumer, Module, NestModule, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import rateLimit from 'express-rate-limit';
@Controller('auth')
class AuthController {
  @Post('login')
  login() {}
}
@Module({ controllers: [AuthController] })
class AuthModule implements NestModule {
  configure(consumer: MiddlewareConsumer) {
    consumer.apply(rateLimit({ windowMs: 60_000, limit: 5 })).forRoutes('auth/*path');
  }
}
@Module({ imports: [AuthModule] })
class AppModule {}
async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  await app.listen(3000);
}
void bootstrap();

// @case: nest, a module of a package may put in anything
// @file: main.ts
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { PlatformModule } from '@hospital/nest-platform';
import { AuthController } from './auth.controller';
@Module({ imports: [PlatformModule.forRoot()], controllers: [AuthController] })
class AppModule {}
async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  await app.listen(3000);
}
void bootstrap();
// @file: auth.controller.ts
import { Controller, Post } from '@nestjs/common';
@Controller('auth')
export class AuthController {
  @Post('login')
  login() {}
}

// @case: nest, nothing but a token that is renewed, and a script that serves nobody
// @file: app.module.ts
import { Controller, Module, Post } from '@nestjs/common';
@Controller('auth')
class AuthController {
  @Post('refresh-token')
  refresh() {}
}
@Module({ controllers: [AuthController] })
export class AppModule {}
// @file: login.module.ts
import { Controller, Module, Post } from '@nestjs/common';
@Controller('auth')
class LoginController {
  @Post('login')
  login() {}
}
@Module({ controllers: [LoginController] })
export class LoginModule {}
// @file: main.ts
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module';
async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  await app.listen(3000);
}
void bootstrap();
// @file: write-openapi.ts
import { NestFactory } from '@nestjs/core';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { LoginModule } from './login.module';
async function write() {
  const app = await NestFactory.create(LoginModule, { preview: true });
  console.log(JSON.stringify(SwaggerModule.createDocument(app, new DocumentBuilder().build())));
  await app.close();
}
void write();

// @case: nest, a command handler counts the tries
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
    if ((await redis.incr(`login:tries:${name}`)) > 5) throw new ForbiddenException();
    const user = await load(name);
    if (!(await bcrypt.compare(password, user.hash))) throw new UnauthorizedException();
    return user;
  }
}
declare const redis: { incr(key: string): Promise<number> };
declare function load(name: string): Promise<{ hash: string }>;
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
import { AuthController, LoginHandler } from './login';
@Module({ imports: [CqrsModule], controllers: [AuthController], providers: [LoginHandler] })
class AppModule {}
async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  await app.listen(3000);
}
void bootstrap();

// @case: nest, a route for those who are known already, and a token of a device
// @file: main.ts
import { Body, Controller, Module, Post, UseGuards } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
class JwtAuthGuard extends AuthGuard('jwt') {}
@UseGuards(JwtAuthGuard)
@Controller('clinicians/me')
class ProfileController {
  @Post('set-password')
  setPassword(@Body('password') password: string) {
    return save(password);
  }
}
@Controller('wearers')
class WearersController {
  @Post('assign-token-device')
  assign(@Body('token') token: string) {
    return save(token);
  }
}
declare function save(text: string): Promise<void>;
@Module({ controllers: [ProfileController, WearersController] })
class AppModule {}
async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  await app.listen(3000);
}
void bootstrap();

// @case: nest, mutation of GraphQL behind a throttler
// @file: main.ts
import { Module, UseGuards } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Args, GqlExecutionContext, GraphQLModule, Mutation, Resolver } from '@nestjs/graphql';
import { ThrottlerGuard, ThrottlerModule } from '@nestjs/throttler';
class GqlThrottlerGuard extends ThrottlerGuard {
  getRequestResponse(context) {
    const { req, res } = GqlExecutionContext.create(context).getContext();
    return { req, res };
  }
}
@Resolver()
class MembersResolver {
  @UseGuards(GqlThrottlerGuard)
  @Mutation(() => String)
  async login(@Args('email') email: string, @Args('password') password: string) {
    return members.check(email, password);
  }
}
declare const members: { check(email: string, password: string): Promise<string> };
@Module({ imports: [GraphQLModule.forRoot({}), ThrottlerModule.forRoot()], providers: [MembersResolver] })
class AppModule {}
async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  await app.listen(3000);
}
void bootstrap();

// @case: nest, an identity service checks the password
// @file: auth.service.ts
import { Inject, Injectable, UnauthorizedException } from '@nestjs/common';
import { SupabaseClient } from '@supabase/supabase-js';
@Injectable()
export class AuthService {
  constructor(@Inject('SUPABASE') private readonly supabase: SupabaseClient) {}
  async login(email: string, password: string) {
    const { data, error } = await this.supabase.auth.signInWithPassword({ email, password });
    if (error) throw new UnauthorizedException();
    return data.session;
  }
}
// @file: main.ts
import { Body, Controller, Module, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AuthService } from './auth.service';
@Controller('auth')
class AuthController {
  constructor(private readonly auth: AuthService) {}
  @Post('login')
  login(@Body() { email, password }: { email: string; password: string }) {
    return this.auth.login(email, password);
  }
}
@Module({ controllers: [AuthController], providers: [AuthService] })
class AppModule {}
async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  await app.listen(3000);
}
void bootstrap();

// @case: nest, a function gives back the application, and the limit stands where it is started
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
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module';
export async function setUp() {
  const app = await NestFactory.create(AppModule);
  return app;
}
// @file: main.ts
import rateLimit from 'express-rate-limit';
import { setUp } from './setup';
async function bootstrap() {
  const app = await setUp();
  app.use('/auth', rateLimit({ windowMs: 60_000, limit: 5 }));
  await app.listen(3000);
}
void bootstrap();

// @case: a port that an adapter of Cognito implements: the pool locks an account after some failed tries
// @file: auth.port.ts
export interface AuthPort {
  signIn(mail: string, password: string): Promise<string>;
  forgotPassword(mail: string): Promise<void>;
}
export const AuthPort = Symbol('AuthPort');
// @file: cognito.ts
import {
  AdminInitiateAuthCommand,
  CognitoIdentityProviderClient,
  ForgotPasswordCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import type { AuthPort } from './auth.port';
export class CognitoAuth implements AuthPort {
  private readonly client = new CognitoIdentityProviderClient({});
  async signIn(mail: string, password: string): Promise<string> {
    const answer = await this.client.send(
      new AdminInitiateAuthCommand({
        UserPoolId: process.env.POOL,
        ClientId: process.env.CLIENT,
        AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME: mail, PASSWORD: password },
      }),
    );
    return answer.AuthenticationResult!.AccessToken!;
  }
  async forgotPassword(mail: string): Promise<void> {
    await this.client.send(new ForgotPasswordCommand({ ClientId: process.env.CLIENT, Username: mail }));
  }
}
// @file: sign-in.ts
import type { AuthPort } from './auth.port';
export class SignIn {
  constructor(private readonly auth: AuthPort) {}
  run(mail: string, password: string): Promise<string> {
    return this.auth.signIn(mail, password);
  }
}
// @file: auth.controller.ts
import { Body, Controller, Inject, Post } from '@nestjs/common';
import { AuthPort } from './auth.port';
import { SignIn } from './sign-in';
@Controller()
export class AuthController {
  constructor(@Inject(AuthPort) private readonly auth: AuthPort) {}
  @Post('sign-in')
  signIn(@Body() body: { mail: string; password: string }) {
    const useCase = new SignIn(this.auth);
    return useCase.run(body.mail, body.password);
  }
  @Post('forgot-password')
  forgot(@Body() body: { mail: string }) {
    return this.auth.forgotPassword(body.mail);
  }
}
// @file: main.ts
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AuthController } from './auth.controller';
import { AuthPort } from './auth.port';
import { CognitoAuth } from './cognito';
@Module({ controllers: [AuthController], providers: [{ provide: AuthPort, useClass: CognitoAuth }] })
class AppModule {}
async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  await app.listen(3000);
}
void bootstrap();
