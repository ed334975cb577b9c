// @case: HttpService of NestJS
import { Controller, Get, Query } from '@nestjs/common';
import { HttpService } from '@nestjs/axios';
import { firstValueFrom } from 'rxjs';
@Controller()
export class HC {
  constructor(private http: HttpService) {}
  @Get() async g(@Query('u') u: string) {
    // expect: ssrf-user-controlled-url
    return (await firstValueFrom(this.http.get(u))).data;
  }
}
