namespace LaChan.Contracts.Alerting;

/// <summary>Entry <c>alert-issued</c>: a warning went out, signed by a person. Stream <c>incident/{id}</c>.</summary>
public sealed record AlertIssued(Guid Incident, string Identifier, string MsgType, string HeadlineVi, string HeadlineEn, double People, string CapXml);
