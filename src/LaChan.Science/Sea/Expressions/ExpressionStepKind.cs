namespace LaChan.Science.Sea.Expressions;

/// <summary>What a step of an <see cref="ExpressionProgram"/> does.</summary>
enum ExpressionStepKind { Sum, Product, Quotient, Sine, Exp, Log, Root, Size }
