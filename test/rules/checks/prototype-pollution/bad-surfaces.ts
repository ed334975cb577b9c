// @case: one function of lodash as a module
import set from 'lodash/set';
import express from 'express';
const cfg = {};
const app = express();
app.post('/a', (req, res) => {
  // expect: prototype-pollution
  set(cfg, req.body.path, req.body.value);
  res.end();
});

// @case: one function of lodash as a package
import merge from 'lodash.merge';
import express from 'express';
const cfg = {};
const app = express();
app.post('/a', (req, res) => {
  // expect: prototype-pollution
  merge(cfg, JSON.parse(req.body));
  res.end();
});

// @case: an object of a class of which the fields are checked, and one of an interface
// @file: limits.dto.ts
import { IsInt, IsOptional, Max } from 'class-validator';
class PageDto {
  @IsInt() @IsOptional() page?: number;
}
export class LimitsDto extends PageDto {
  max = 10;
}
export class AlarmDto {
  @Max(200) rate!: number;
}
export interface Note {
  text: string;
}
// @file: limits.controller.ts
import { Body, Controller, Post, Query } from '@nestjs/common';
import { merge } from 'lodash';
import { AlarmDto, LimitsDto, type Note } from './limits.dto';
const defaults = { max: 5 };
@Controller('limits')
export class LimitsController {
  private readonly state = { rate: 60 };
  @Post()
  set(@Query() query: LimitsDto, @Body() alarm: AlarmDto) {
    // expect: prototype-pollution (low)
    merge(defaults, query);
    // expect: prototype-pollution (low)
    return merge(this.state, alarm);
  }
  @Post('notes')
  note(@Body() note: Note) {
    // expect: prototype-pollution
    return merge(this.state, note);
  }
}

// @case: an object is put there only where nothing is found, and a prototype is
import express from 'express';
const answers: Record<string, Record<string, unknown>> = {};
express().post('/screening', (req, res) => {
  const { page, field, value } = req.body;
  if (!answers[page]) answers[page] = {};
  // expect: prototype-pollution
  answers[page][field] = value;
  res.sendStatus(204);
});

// @case: the name is another one by then
import express from 'express';
const answers: Record<string, Record<string, unknown>> = {};
express().post('/screening', (req, res) => {
  let { page } = req.body;
  answers[page] = {};
  page = req.body.nextPage;
  // expect: prototype-pollution
  answers[page][req.body.field] = req.body.value;
  res.sendStatus(204);
});

// @case: a field that is called as the path of a request is
import express from 'express';
const pages: Record<string, Record<string, unknown>> = {};
express().post('/screening', (req, res) => {
  // expect: prototype-pollution
  pages[req.body.path][req.body.field] = req.body.value;
  res.sendStatus(204);
});
