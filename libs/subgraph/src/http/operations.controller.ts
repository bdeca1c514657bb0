import { operations, type Operation } from '@charter/messaging';
import {
  BadRequestException,
  Body,
  Controller,
  HttpCode,
  NotFoundException,
  Param,
  Post,
} from '@nestjs/common';
import { z } from 'zod';
import { MessagingLifecycle } from '../module/messaging-lifecycle.js';

/** What `contracts` asks of every service for an operator of the platform; needs a service token. */
@Controller('internal/messaging')
export class OperationsController {
  constructor(private readonly messaging: MessagingLifecycle) {}

  @Post(':operation')
  @HttpCode(200)
  operate(@Param('operation') name: string, @Body() body: unknown) {
    if (!Object.hasOwn(operations, name)) throw new NotFoundException();
    const operation = name as Operation;
    const { success, data, error } = operations[operation].question.safeParse(body ?? {});
    if (!success) throw new BadRequestException(z.prettifyError(error));
    return this.messaging.operate(operation, data as never);
  }
}
