namespace BotApp.Requests.FlowWizard;

public enum EverHad
{
    Yes,
    No,
    NotSure,
}

public enum DoesItWork
{
    Yes,
    No,
    NotSure,
}

public enum WhatChanged
{
    Nothing,
    Promoted,
    Moved,
    AdditionalCharge,
}
