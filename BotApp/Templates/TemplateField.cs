namespace BotApp.Templates;

/// <summary>The known field keys; any other key is derived from an unknown header and becomes a custom question.</summary>
public static class TemplateField
{
    public const string Serial = nameof(Serial);
    public const string RequestNumber = nameof(RequestNumber);
    public const string Name = nameof(Name);
    public const string FirstName = nameof(FirstName);
    public const string MiddleName = nameof(MiddleName);
    public const string LastName = nameof(LastName);
    public const string Designation = nameof(Designation);
    public const string OldDesignation = nameof(OldDesignation);
    public const string NewDesignation = nameof(NewDesignation);
    public const string DateOfBirth = nameof(DateOfBirth);
    public const string DateOfJoining = nameof(DateOfJoining);
    public const string Gender = nameof(Gender);
    public const string Mobile = nameof(Mobile);
    public const string Email = nameof(Email);
    public const string Commissionerate = nameof(Commissionerate);
    public const string Office = nameof(Office);
    public const string Range = nameof(Range);
    public const string Location = nameof(Location);
    public const string Application = nameof(Application);
    public const string EmployeeCode = nameof(EmployeeCode);
    public const string SsoId = nameof(SsoId);
    public const string OrderNumber = nameof(OrderNumber);
    public const string OrderDate = nameof(OrderDate);
    public const string EffectiveDate = nameof(EffectiveDate);
    public const string Remarks = nameof(Remarks);
}
